package io.deprecation.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of {@code docs/problems}, about one problem type.
 *
 * @param slug the name of the page, and the last segment of the type
 * @param heading its first line
 * @param request what the example sends, line by line
 * @param answer the problem document that comes back
 */
record ProblemPage(String slug, String heading, String request, String answer) {

    static final Path FOLDER = Path.of("../../docs/problems");

    private static final Pattern EXAMPLE =
            Pattern.compile("```http\n(.*?)\n```\n\n```json\n(.*?)\n```", Pattern.DOTALL);

    /** The pages, in order of their names. */
    static List<ProblemPage> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .map(ProblemPage::of)
                    .toList();
        }
    }

    private static ProblemPage of(Path file) {
        try {
            String text = Files.readString(file);
            Matcher example = EXAMPLE.matcher(text);
            if (!example.find()) {
                throw new IllegalStateException(file + " has no example");
            }
            String slug = file.getFileName().toString().replace(".md", "");
            String heading = text.lines().findFirst().orElseThrow();
            return new ProblemPage(slug, heading, example.group(1), example.group(2));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return slug;
    }
}

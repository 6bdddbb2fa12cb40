package io.deprecation.rule.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The YAML that a page of the documentation shows. */
final class PageExamples {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private PageExamples() {}

    static List<String> of(Path page) throws IOException {
        return EXAMPLE.matcher(Files.readString(page))
                .results()
                .map((MatchResult example) -> example.group(1))
                .toList();
    }
}

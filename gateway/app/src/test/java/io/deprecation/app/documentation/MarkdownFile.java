package io.deprecation.app.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of the project.
 *
 * @param path where it is, from the root of the project
 * @param text what stands in it
 */
public record MarkdownFile(Path path, String text) {

    /** The root of the project. */
    public static final Path ROOT = Path.of("../..").normalize();

    private static final Set<String> NOT_OURS = Set.of("target", "data", "node_modules", ".git");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```(\\w*)[^\\n]*\\n(.*?)^ *```$");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?)\\s*$");

    /**
     * A block of code.
     *
     * @param language what it says that it is; may be empty
     */
    public record Block(MarkdownFile page, String language, String text) {

        @Override
        public String toString() {
            return page.path + ": " + text.lines().findFirst().orElse("");
        }
    }

    /** All pages, in the order of their paths. */
    public static List<MarkdownFile> all() {
        var pages = new ArrayList<MarkdownFile>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (file.toString().endsWith(".md")) {
                        pages.add(new MarkdownFile(ROOT.relativize(file), Files.readString(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        pages.sort((one, other) -> one.path.compareTo(other.path));
        return pages;
    }

    /** The fenced blocks, in their order. */
    public List<Block> blocks() {
        return FENCED.matcher(text)
                .results()
                .map(found -> new Block(this, found.group(1), found.group(2)))
                .toList();
    }

    /** What its links lead to; links in code are none. */
    List<String> links() {
        String prose = FENCED.matcher(text).replaceAll("").replaceAll("`[^`\\n]+`", "code");
        return LINK.matcher(prose)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }

    /** The anchors of its headings, as GitHub makes them. */
    Set<String> anchors() {
        var anchors = new HashSet<String>();
        HEADING.matcher(FENCED.matcher(text).replaceAll("")).results().forEach(heading -> {
            String anchor = anchor(heading.group(1));
            for (int again = 1; !anchors.add(anchor); again++) {
                anchor = anchor(heading.group(1)) + "-" + again;
            }
        });
        return anchors;
    }

    private static String anchor(String heading) {
        return heading.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    @Override
    public String toString() {
        return path.toString();
    }
}

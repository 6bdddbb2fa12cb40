package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory of rule files: every {@code *.yaml} and {@code *.yml} directly in it, symbolic links followed, names that
 * start with a dot left out (a Kubernetes ConfigMap keeps its versions under {@code ..data}). {@code clients.yaml} is
 * the register of clients. Safe for use by many threads.
 */
public final class RuleDirectory {

    /** What tells of a file, without reading it, that it was edited. */
    private record Stamp(
            String name,
            long size,
            FileTime modified,
            @Nullable Object key,
            String real) {}

    private final Path directory;

    public RuleDirectory(Path directory) {
        this.directory = directory;
    }

    /** Reads all files. Whatever is wrong, even the directory's absence, is told by the problems. */
    public Load load() {
        return read().load();
    }

    /** Something that is equal as long as no file was edited, replaced or reached by another link. */
    List<?> fingerprint() {
        try {
            return files().stream().map(RuleDirectory::stamp).toList();
        } catch (IOException gone) {
            return List.of("gone");
        }
    }

    private static Stamp stamp(Path file) {
        String name = file.getFileName().toString();
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String real = file.toRealPath().toString();
            return new Stamp(name, attributes.size(), attributes.lastModifiedTime(), attributes.fileKey(), real);
        } catch (IOException unreadable) {
            return new Stamp(name, -1, FileTime.fromMillis(0), null, "");
        }
    }

    RuleTexts read() {
        var texts = new TreeMap<String, byte[]>();
        var problems = new Problems();
        try {
            for (Path file : files()) {
                read(file, texts, problems);
            }
        } catch (IOException unreadable) {
            problems.add(
                    ProblemCode.UNREADABLE,
                    Position.whole("."),
                    "The rules directory cannot be read",
                    "See that it exists and may be read");
        }
        return new RuleTexts(texts, problems.sorted());
    }

    private static void read(Path file, Map<String, byte[]> texts, Problems problems) {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than is taken tells a file that is too large, however large it is.
            texts.put(name, in.readNBytes(YamlText.MAX_BYTES + 1));
        } catch (IOException unreadable) {
            problems.add(
                    ProblemCode.UNREADABLE,
                    Position.whole(name),
                    "The file cannot be read",
                    "See that it exists, that its link leads somewhere, and that it may be read");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(RuleDirectory::isRuleFile).sorted().toList();
        }
    }

    private static boolean isRuleFile(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && !Files.isDirectory(file);
    }
}

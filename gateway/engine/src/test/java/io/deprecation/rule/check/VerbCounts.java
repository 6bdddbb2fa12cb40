package io.deprecation.rule.check;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** How often each verb stands in some rule files: in how many of them, and in how many changes. */
record VerbCounts(Map<String, Long> files, Map<String, Long> changes) {

    static VerbCounts of(List<Path> files) {
        return new VerbCounts(
                count(files.stream().flatMap(file -> verbs(file).distinct())),
                count(files.stream().flatMap(VerbCounts::verbs)));
    }

    private static Map<String, Long> count(Stream<String> verbs) {
        return verbs.collect(groupingBy(Function.identity(), counting()));
    }

    private static Stream<String> verbs(Path file) {
        return PublicDeprecations.changes(file).stream().map(VerbCounts::verb);
    }

    /** A change by its first word, and by the place or the verb in it where there is one. */
    private static String verb(Map<?, ?> change) {
        var first = change.entrySet().iterator().next();
        return first.getValue() instanceof Map<?, ?> inner
                ? "%s: {%s: …}"
                        .formatted(first.getKey(), inner.keySet().iterator().next())
                : first.getKey().toString();
    }

    /** The rows of a table, the most frequent first. */
    List<String> rows() {
        return files.entrySet().stream()
                .sorted(comparing(Map.Entry<String, Long>::getValue, Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .map(entry ->
                        "| `%s` | %d | %d |".formatted(entry.getKey(), entry.getValue(), changes.get(entry.getKey())))
                .toList();
    }
}

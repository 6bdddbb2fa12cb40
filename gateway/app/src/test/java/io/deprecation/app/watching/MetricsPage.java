package io.deprecation.app.watching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of {@code docs/metrics.md}: a metric, its type, its labels. */
final class MetricsPage {

    private static final Path PAGE = Path.of("../../docs/metrics.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\| ([^|]*) \\|");
    private static final Pattern LABEL = Pattern.compile("`(\\w+)`");

    private MetricsPage() {}

    record Row(String metric, String type, Set<String> labels) {

        private static Row of(MatchResult row) {
            Set<String> labels = LABEL.matcher(row.group(3))
                    .results()
                    .map(label -> label.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Row(row.group(1), row.group(2), labels);
        }
    }

    /** The rows by metric. */
    static Map<String, Row> rows() {
        try {
            return ROW.matcher(Files.readString(PAGE))
                    .results()
                    .map(Row::of)
                    .collect(Collectors.toMap(Row::metric, row -> row, (one, other) -> one, TreeMap::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

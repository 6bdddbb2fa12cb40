package io.deprecation.app.watching;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a gateway answered to Prometheus, in its text format. */
record Scrape(String text) {

    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\w+) (\\w+)$");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    /** The names of all series. */
    Set<String> series() {
        return SAMPLE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The types of all metrics whose names begin so, by their names; a timer is a histogram and the gauge of its maximum. */
    Map<String, String> types(String beginning) {
        return TYPE.matcher(text)
                .results()
                .filter(match -> match.group(1).startsWith(beginning))
                .collect(Collectors.toMap(
                        match -> match.group(1), match -> match.group(2), (one, other) -> one, TreeMap::new));
    }

    /** The labels of a metric, but for the bounds of a histogram. */
    Set<String> labels(String metric) {
        return SAMPLE.matcher(text)
                .results()
                .filter(match -> match.group(1).matches(metric + "(_count|_sum|_bucket)?"))
                .filter(match -> match.group(2) != null)
                .flatMap(match -> LABEL.matcher(match.group(2)).results())
                .map((MatchResult label) -> label.group(1))
                .filter(label -> !label.equals("le"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The value of one series, with its labels; NaN if it is not there. */
    double value(String series) {
        return text.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }
}

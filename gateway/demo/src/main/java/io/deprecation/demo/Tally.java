package io.deprecation.demo;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How one caller's requests ended since they were last asked for. Thread-safe. */
final class Tally {

    private Map<String, Integer> counts = new TreeMap<>();

    /** Counts one end: a status, or a word where there was none. */
    synchronized void count(String end) {
        counts.merge(end, 1, Integer::sum);
    }

    /** The counts as in {@code 200×12 201×3}, and begins anew. */
    synchronized String drain() {
        String line = counts.entrySet().stream()
                .map(entry -> entry.getKey() + "×" + entry.getValue())
                .collect(Collectors.joining(" "));
        counts = new TreeMap<>();
        return line.isEmpty() ? "nothing" : line;
    }
}

package io.deprecation.rule.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a mistyped word was meant to be. */
final class Suggestion {

    private Suggestion() {}

    /** The known word nearest to {@code word}, if one is near: a third of its letters may differ. */
    static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(candidate -> candidate))
                .filter(nearest -> distance(word, nearest) <= Math.max(1, nearest.length() / 3));
    }

    /** What to do about an unknown word. */
    static String action(String word, Collection<String> known) {
        String all = String.join(", ", known);
        return of(word, known)
                .map(nearest -> "Did you mean `" + nearest + "`? It takes: " + all)
                .orElse("It takes: " + all);
    }

    /** Levenshtein's distance, without regard to case. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int cost =
                        Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1)) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }
            previous = row;
        }
        return previous[other.length()];
    }
}

package io.deprecation.app.guide;

import io.deprecation.rule.Match;
import java.util.Comparator;
import java.util.List;

/** The methods of an operation, in the order in which people list them. */
final class Methods {

    private static final List<String> USUAL = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private Methods() {}

    static List<String> sorted(Match match) {
        return match.methods().stream()
                .sorted(Comparator.comparing(Methods::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The first of some methods that an operation has; its own first, if it has none of them. */
    static String preferred(Match match, List<String> wanted) {
        return wanted.stream()
                .filter(method -> match.methods().isEmpty() || match.methods().contains(method))
                .findFirst()
                .orElseGet(() -> sorted(match).get(0));
    }

    private static int rank(String method) {
        int at = USUAL.indexOf(method);
        return at < 0 ? USUAL.size() : at;
    }
}

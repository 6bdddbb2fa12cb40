package io.deprecation.app.watching;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is asked of Prometheus. */
record Expression(String text) {

    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern SELECTOR = Pattern.compile("\\{[^}]*}");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\boffset\\s+\\w+");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][\\w:]*(?!\\s*\\()(?![\\w:])");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

    /** What Grafana puts in the place of its variables, for a tool that does not know them. */
    private static final Map<String, String> CHOSEN = Map.of(
            "$__rate_interval", "5m",
            "$__range", "6h",
            "$namespace", ".*",
            "$job", ".*",
            "$deprecation", "customer-name",
            "$client", "acme");

    /** The names of series in it; those that rules record have a colon. */
    Set<String> series() {
        String bare = STRING.matcher(text).replaceAll("");
        for (Pattern aside : new Pattern[] {SELECTOR, RANGE, GROUPING}) {
            bare = aside.matcher(bare).replaceAll(" ");
        }
        return WORD.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(word -> !OPERATORS.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with something chosen for each variable of a dashboard. */
    Expression chosen() {
        String filled = text;
        for (Map.Entry<String, String> variable : CHOSEN.entrySet()) {
            filled = filled.replace(variable.getKey(), variable.getValue());
        }
        return new Expression(filled);
    }
}

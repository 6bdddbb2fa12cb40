package io.deprecation.demo.history;

import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Match;
import io.deprecation.rule.PathTemplate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind of request that a rule is about.
 *
 * @param weight how frequent it is, relative to the others
 * @param sends whether it can hold a form
 * @param gets whether its answer can
 */
record Call(String method, String pattern, int weight, boolean sends, boolean gets) {

    private static final Set<String> USUAL = Set.of("GET", "POST", "PUT", "PATCH");

    /** Those of a rule; a collection is added to, and one of its items is changed. */
    static List<Call> of(Deprecation deprecation) {
        return deprecation.match().stream()
                .flatMap(match -> match.paths().stream()
                        .flatMap(path -> methods(match, path).map(method -> call(deprecation, match, path, method))))
                .toList();
    }

    private static Stream<String> methods(Match match, PathTemplate path) {
        Set<String> methods = match.methods().isEmpty() ? USUAL : match.methods();
        boolean item = path.pattern().endsWith("}");
        return methods.stream()
                .filter(method -> method.equals("GET") || (USUAL.contains(method) && method.equals("POST") != item))
                .sorted();
    }

    private static Call call(Deprecation deprecation, Match match, PathTemplate path, String method) {
        boolean reads = method.equals("GET");
        boolean inBody = !match.request().isEmpty() && !reads;
        boolean inHead = !deprecation.parameters().ofHead().isEmpty();
        return new Call(
                method,
                path.pattern(),
                weight(method),
                inBody || inHead,
                !match.response().isEmpty());
    }

    private static int weight(String method) {
        return switch (method) {
            case "GET" -> 5;
            case "POST" -> 4;
            case "PUT" -> 2;
            default -> 1;
        };
    }
}

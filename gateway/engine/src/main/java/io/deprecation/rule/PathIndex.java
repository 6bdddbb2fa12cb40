package io.deprecation.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The operations of all rules, found by path and method in one walk down a trie. Immutable once made.
 *
 * <p>Operations are numbered rule by rule in the order of the catalog, and within a rule the more specific template
 * first, then in the order of the file; so the first that is found of a rule is the one that counts.
 */
final class PathIndex {

    private record Route(int rule, Operation operation) {

        boolean takes(String method) {
            var methods = operation.match().methods();
            return methods.isEmpty() || methods.contains(method) || (method.equals("HEAD") && methods.contains("GET"));
        }
    }

    private final List<Route> routes;
    private final PathTrie trie;

    private PathIndex(List<Route> routes, PathTrie trie) {
        this.routes = routes;
        this.trie = trie;
    }

    static PathIndex of(List<Deprecation> deprecations) {
        var routes = new ArrayList<Route>();
        for (int rule = 0; rule < deprecations.size(); rule++) {
            routes.addAll(routesOf(rule, deprecations.get(rule)));
        }
        var trie = new PathTrie();
        for (int number = 0; number < routes.size(); number++) {
            trie.add(routes.get(number).operation().template().segments(), number);
        }
        return new PathIndex(List.copyOf(routes), trie);
    }

    private static List<Route> routesOf(int rule, Deprecation deprecation) {
        var routes = new ArrayList<Route>();
        for (Match match : deprecation.match()) {
            for (PathTemplate template : match.paths()) {
                routes.add(new Route(rule, new Operation(deprecation, match, template)));
            }
        }
        // A stable sort: what is equally specific stays in the order of the file.
        routes.sort(
                Comparator.comparing(route -> route.operation().template().segments(), Segment::compareSpecificity));
        return routes;
    }

    /** The numbers of the operations for a request, one for each rule that matches. */
    BitSet find(String method, List<String> segments) {
        var found = new BitSet();
        trie.find(segments, 0, found);
        int lastRule = -1;
        for (int number = found.nextSetBit(0); number >= 0; number = found.nextSetBit(number + 1)) {
            Route route = routes.get(number);
            if (route.rule() == lastRule || !route.takes(method)) {
                found.clear(number);
            } else {
                lastRule = route.rule();
            }
        }
        return found;
    }

    /** Whether {@code other} holds an operation of a rule of which {@code these} hold none. */
    boolean hasOtherRules(BitSet these, BitSet other) {
        return !rules(these).containsAll(rules(other));
    }

    private List<Integer> rules(BitSet numbers) {
        return numbers.stream().mapToObj(number -> routes.get(number).rule()).toList();
    }

    List<Operation> operations(BitSet numbers) {
        return numbers.stream()
                .mapToObj(number -> routes.get(number).operation())
                .toList();
    }
}

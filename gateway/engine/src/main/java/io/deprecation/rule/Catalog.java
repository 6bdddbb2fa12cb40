package io.deprecation.rule;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * One generation of rules and clients, compiled whole. Immutable from outside and safe for use by many threads; a
 * request uses one catalog from start to end.
 */
public final class Catalog {

    /** A catalog without rules and clients. */
    public static final Catalog EMPTY = new Catalog(List.of(), Clients.NONE);

    /** More combinations of rules than this are matched as well, but each time by an instance of their own. */
    private static final int MAX_COMBINATIONS = 4_096;

    private final List<Deprecation> deprecations;
    private final Clients clients;
    private final PathIndex index;
    private final ConcurrentMap<BitSet, Lookup.Ruled> combinations = new ConcurrentHashMap<>();

    /** A catalog of deprecations with distinct ids. */
    public Catalog(List<Deprecation> deprecations, Clients clients) {
        this.deprecations = List.copyOf(deprecations);
        this.clients = clients;
        this.index = PathIndex.of(this.deprecations);
    }

    public List<Deprecation> deprecations() {
        return deprecations;
    }

    /** The deprecation with this id. */
    public Optional<Deprecation> deprecation(String id) {
        return deprecations.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    public Clients clients() {
        return clients;
    }

    /**
     * The rules for a request: one look-up in an index, whatever the number of rules (design 4-http.md, "paths"). Of a
     * rule that matches by several templates, the most specific one counts, judged segment by segment from the left
     * (literal, then partly literal or constrained, then any, then the rest); of equals, the first in the file.
     * {@code GET} includes {@code HEAD}; {@code OPTIONS} is never ruled.
     *
     * @param method the request's method in upper case
     * @param rawPath the path as the client sent it, still percent-encoded, without the query
     */
    public Lookup match(String method, String rawPath) {
        if (deprecations.isEmpty() || method.equals("OPTIONS")) {
            return Lookup.NO_RULE;
        }
        List<String> segments = RequestPath.segments(rawPath);
        BitSet found = index.find(method, segments);
        if (RequestPath.hidesSlash(segments)
                && index.hasOtherRules(found, index.find(method, RequestPath.revealed(segments)))) {
            return new Lookup.Disguised();
        }
        return found.isEmpty() ? Lookup.NO_RULE : ruled(found);
    }

    private Lookup.Ruled ruled(BitSet numbers) {
        Lookup.Ruled known = combinations.get(numbers);
        if (known != null) {
            return known;
        }
        var ruled = new Lookup.Ruled(new Matched(index.operations(numbers)));
        if (combinations.size() >= MAX_COMBINATIONS) {
            return ruled;
        }
        Lookup.Ruled earlier = combinations.putIfAbsent(numbers, ruled);
        return earlier == null ? ruled : earlier;
    }
}

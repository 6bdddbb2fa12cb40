package io.deprecation.usage;

/**
 * A use: what one exchange is counted as, for one deprecation and client. With the hour, it is the ledger's key.
 *
 * @param deprecation the deprecation's id
 * @param client the client's id, or {@link #UNKNOWN}
 * @param observation what was seen
 * @param pattern the path pattern of the rule that matched, never the path itself
 * @param method the request's method, in upper case
 */
public record Use(String deprecation, String client, Observation observation, String pattern, String method) {

    /** The client of a caller that could not be identified: a client like any other. */
    public static final String UNKNOWN = "unknown";
}

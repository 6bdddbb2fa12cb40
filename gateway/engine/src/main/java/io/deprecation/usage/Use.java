package io.deprecation.usage;

/**
 * A use: what one exchange is counted as, for one deprecation and client. With the hour, it is the ledger's key.
 *
 * @param deprecation the deprecation's id
 * @param client the client's id, or {@link #UNKNOWN}
 * @param observation what was seen
 * @param pattern the path pattern of the rule that matched, never the path itself
 * @param method the request's method, or {@link #OTHER_METHOD}
 */
public record Use(String deprecation, String client, Observation observation, String pattern, String method) {

    /** The client of a caller that could not be identified: a client like any other. */
    public static final String UNKNOWN = "unknown";

    /** Stands for every method that is not a common one, so that no caller can make keys without end. */
    public static final String OTHER_METHOD = "OTHER";

    public Use {
        method = methodOf(method);
    }

    /** A method as it is counted: itself if it is of RFC 9110, section 9, RFC 5789, or QUERY. */
    public static String methodOf(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY" -> method;
            default -> OTHER_METHOD;
        };
    }
}

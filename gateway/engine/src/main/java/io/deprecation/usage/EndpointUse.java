package io.deprecation.usage;

/**
 * How often a client sent the old form of a deprecation to one endpoint; strays are left out.
 *
 * @param method the requests' method
 * @param pattern the path pattern of the rule that matched, never the path
 * @param count how often; at least 1
 */
public record EndpointUse(String method, String pattern, long count) {}

package io.deprecation.usage;

/**
 * A count of the calls of one endpoint, over some days.
 *
 * @param method the requests' method
 * @param pattern the path pattern of the rule that matched, never the path
 * @param observation what was seen
 * @param count how often; at least 1
 */
public record CallUse(String method, String pattern, Observation observation, long count) {}

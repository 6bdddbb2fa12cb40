package io.deprecation.console.api;

/**
 * How often the old form was sent to an endpoint.
 *
 * @param method the requests' method
 * @param pattern the path pattern that matched, never the path
 * @param count how often
 */
public record EndpointCount(String method, String pattern, long count) {}

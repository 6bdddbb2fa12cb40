package io.deprecation.usage;

import java.time.Instant;

/**
 * A client's last request of the old shape: the one that proves that it still uses it.
 *
 * @param deprecation the deprecation's id
 * @param client the client's id
 * @param at when
 * @param method the request's method
 * @param pattern the path pattern of the rule that matched
 */
public record LegacyRequest(String deprecation, String client, Instant at, String method, String pattern) {}

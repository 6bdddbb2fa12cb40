package io.deprecation.console.api;

import java.time.Instant;

/**
 * The last request of the old shape: the one that proves that a client still uses it.
 *
 * @param at when
 * @param method its method
 * @param pattern the path pattern that matched, never the path
 */
public record LastRequest(Instant at, String method, String pattern) {}

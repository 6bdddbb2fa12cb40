package io.deprecation.console.api;

import io.deprecation.usage.LegacyRequest;
import java.time.Instant;

/**
 * The last request of the old shape: the one that proves that a client still uses it.
 *
 * @param at when
 * @param method its method
 * @param pattern the path pattern that matched, never the path
 */
public record LastRequest(Instant at, String method, String pattern) {

    public static LastRequest of(LegacyRequest request) {
        return new LastRequest(request.at(), request.method(), request.pattern());
    }
}

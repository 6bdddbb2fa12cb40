package io.deprecation.filter.base;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * The header of a request, made into that of a GET of the same resource: it keeps the client's credentials, and whatever
 * else its API goes by.
 */
final class BaseHeaders {

    /** Fields that are about a request's body, or about whether and how it is to take effect. */
    private static final Set<String> OF_THE_REQUEST_ALONE = Set.of(
            "digest",
            "repr-digest",
            "expect",
            "range",
            "prefer",
            "idempotency-key",
            // A server that obeys one of these would change the resource.
            "x-http-method",
            "x-http-method-override",
            "x-method-override");

    /** RFC 9110, section 7.6.1, and what was in use before it. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private BaseHeaders() {}

    static HttpHeaders of(HttpHeaders request) {
        var headers = new HttpHeaders();
        headers.putAll(request);
        request.getConnection().forEach(headers::remove);
        List.copyOf(headers.headerNames()).stream()
                .filter(name -> isDropped(name.toLowerCase(Locale.ROOT)))
                .forEach(headers::remove);
        headers.set(HttpHeaders.ACCEPT, "application/json");
        headers.set(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
        // What a cache had is not what the change will meet.
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        return headers;
    }

    private static boolean isDropped(String name) {
        return name.startsWith("content-")
                || name.startsWith("if-")
                || OF_THE_REQUEST_ALONE.contains(name)
                || HOP_BY_HOP.contains(name);
    }
}

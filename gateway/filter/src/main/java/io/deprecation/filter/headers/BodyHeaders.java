package io.deprecation.filter.headers;

import java.util.List;
import org.springframework.http.HttpHeaders;

/** Header fields that speak of a body's very bytes, and become wrong when these change. */
final class BodyHeaders {

    /** RFC 9530, and what came before it. */
    private static final List<String> DIGESTS = List.of("Content-Digest", "Repr-Digest", "Content-MD5", "Digest");

    private BodyHeaders() {}

    static void dropDigests(HttpHeaders headers) {
        DIGESTS.forEach(headers::remove);
    }
}

package io.deprecation.console.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;

/** A name and a password as scripts send them (RFC 7617). */
record BasicCredentials(String name, String password) {

    /** With it a client is asked for them; their charset is UTF-8. */
    static final String CHALLENGE = "Basic realm=\"Deprecation console\", charset=\"UTF-8\"";

    private static final String SCHEME = "Basic ";

    /** Empty if there are none, or what there is cannot be read. */
    static Optional<BasicCredentials> of(ServerRequest request) {
        return Optional.ofNullable(request.headers().firstHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(value -> decoded(value.substring(SCHEME.length()).strip()));
    }

    private static Optional<BasicCredentials> decoded(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Neither is for a log. */
    @Override
    public String toString() {
        return "BasicCredentials";
    }
}

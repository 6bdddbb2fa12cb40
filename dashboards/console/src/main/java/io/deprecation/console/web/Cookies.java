package io.deprecation.console.web;

import io.deprecation.console.access.Nonce;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * The console's two cookies: no script reads them, and no other site makes a browser send them. Those for TLS alone are
 * named so that no other host of the domain can set them (RFC 6265bis, section 4.1.3.2).
 */
final class Cookies {

    private static final String FOR_THIS_HOST = "__Host-";

    private final boolean secure;
    private final String session;
    private final String form;

    Cookies(boolean secure) {
        this.secure = secure;
        this.session = (secure ? FOR_THIS_HOST : "") + "console-session";
        this.form = (secure ? FOR_THIS_HOST : "") + "console-form";
    }

    /** The id of a session that a browser says it has. */
    Optional<String> session(ServerRequest request) {
        return read(request, session);
    }

    ResponseCookie beginSession(String id) {
        return cookie(session, id).build();
    }

    ResponseCookie endSession() {
        return cookie(session, "").maxAge(0).build();
    }

    /** What tells a browser from others before it has a session. */
    Optional<String> form(ServerRequest request) {
        return read(request, form);
    }

    ResponseCookie form(String nonce) {
        return cookie(form, nonce).build();
    }

    private static Optional<String> read(ServerRequest request, String name) {
        return Optional.ofNullable(request.cookies().getFirst(name))
                .map(HttpCookie::getValue)
                .filter(Nonce::isNonce);
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/");
    }
}

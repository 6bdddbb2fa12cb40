package io.deprecation.console.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Responses with pages, all with the headers that keep a browser from doing what a page does not ask for. */
final class PageAnswers {

    /** Everything that a page has is from here, and nothing stands within it: neither script nor style. */
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private PageAnswers() {}

    static ServerResponse.BodyBuilder html(HttpStatus status) {
        return guarded(status).cacheControl(CacheControl.noStore()).contentType(HTML);
    }

    /** What every response for a browser has, whatever is in it. */
    static ServerResponse.BodyBuilder guarded(HttpStatus status) {
        return ServerResponse.status(status)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .varyBy(HttpHeaders.ACCEPT);
    }
}

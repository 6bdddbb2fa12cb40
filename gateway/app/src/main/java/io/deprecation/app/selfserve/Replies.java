package io.deprecation.app.selfserve;

import io.deprecation.console.api.ProblemDocument;
import io.deprecation.console.partner.PartnerDocument;
import io.deprecation.console.partner.PartnerPage;
import io.deprecation.console.web.Json;
import io.deprecation.console.web.Negotiation;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.function.server.ServerResponse.BodyBuilder;
import reactor.core.publisher.Mono;

/** Responses, all with the headers that keep them private. Safe for use by many threads. */
final class Replies {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
    private static final Negotiation NEGOTIATION =
            new Negotiation(List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML));

    private final PartnerPage page;

    Replies(PartnerPage page) {
        this.page = page;
    }

    /** What a request accepts: JSON, unless it likes HTML better; empty if neither. */
    static Optional<MediaType> accepted(ServerRequest request) {
        return NEGOTIATION.choose(request.headers().header(HttpHeaders.ACCEPT));
    }

    /** The bytes of an answer. */
    byte[] bytes(PartnerDocument document, MediaType type) {
        return isHtml(type) ? page.of(document) : Json.bytes(document);
    }

    Mono<ServerResponse> answer(byte[] bytes, MediaType type) {
        return common(ServerResponse.ok())
                .contentType(isHtml(type) ? HTML : MediaType.APPLICATION_JSON)
                .bodyValue(bytes);
    }

    Mono<ServerResponse> problem(ServerRequest request, HttpStatus status, String detail) {
        return problem(request, status, ServerResponse.status(status), detail);
    }

    /** A problem document (RFC 9457), or the same as a page for whoever would rather have one. */
    Mono<ServerResponse> problem(ServerRequest request, HttpStatus status, BodyBuilder response, String detail) {
        boolean html = accepted(request).filter(Replies::isHtml).isPresent();
        String title = status.getReasonPhrase();
        byte[] bytes =
                html ? page.notice(title, detail) : Json.bytes(new ProblemDocument(title, status.value(), detail));
        return common(response)
                .contentType(html ? HTML : MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(bytes);
    }

    private BodyBuilder common(BodyBuilder response) {
        return response.cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT)
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", page.contentSecurityPolicy());
    }

    private static boolean isHtml(MediaType type) {
        return type.getSubtype().equals("html");
    }
}

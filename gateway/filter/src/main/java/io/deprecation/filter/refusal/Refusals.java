package io.deprecation.filter.refusal;

import io.deprecation.filter.headers.Accept;
import io.deprecation.filter.ruling.Ruling;
import java.net.URI;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers requests in an upstream's place, with problem documents. Safe for use by many threads. */
public final class Refusals {

    private static final int UNAVAILABLE = 503;
    /** Nothing is known of when it will be better; by then what is under way now should be over. */
    private static final String RETRY_AFTER_SECONDS = "1";

    private final URI base;

    /** Refusals whose problem types are under {@code base}. */
    public Refusals(URI base) {
        this.base = base;
    }

    /** Refuses an exchange whose response has not begun. */
    public Mono<Void> answer(ServerWebExchange exchange, Refusal refusal) {
        return Mono.defer(() -> {
            Ruling.of(exchange).ifPresent(Ruling::refuse);
            return write(exchange, refusal);
        });
    }

    /** Says why there is no answer of the upstream to a request that was not refused; no response has begun. */
    public Mono<Void> answerFailure(ServerWebExchange exchange, Reason reason) {
        return write(exchange, Refusal.of(reason));
    }

    private Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        return Mono.defer(() -> {
            ServerHttpResponse response = exchange.getResponse();
            Rendering rendering = Rendering.accepted(exchange.getRequest().getHeaders());
            byte[] document = rendering.of(refusal, base);
            response.setStatusCode(HttpStatusCode.valueOf(refusal.reason().status()));
            editHeaders(response.getHeaders(), rendering, document.length);
            if (refusal.reason().status() == UNAVAILABLE) {
                response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            }
            DataBuffer body = response.bufferFactory().wrap(document);
            return response.writeWith(Mono.just(body));
        });
    }

    /** What an upstream may have said already of its own answer does not hold for this one. */
    private static void editHeaders(HttpHeaders headers, Rendering rendering, int length) {
        headers.clearContentHeaders();
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.remove(HttpHeaders.ETAG);
        headers.remove(HttpHeaders.EXPIRES);
        headers.remove(HttpHeaders.LAST_MODIFIED);
        headers.set(HttpHeaders.CONTENT_TYPE, rendering.type());
        headers.setContentLength(length);
        headers.setCacheControl("no-store");
        Accept.vary(headers);
    }
}

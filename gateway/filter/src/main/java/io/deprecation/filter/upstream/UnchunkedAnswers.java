package io.deprecation.filter.upstream;

import io.deprecation.filter.headers.ClientVersion;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Keeps an upstream's chunks from clients of HTTP/1.0, which would take them for a part of the body and wait for its end
 * (RFC 9112, section 6.1): theirs ends with the connection. Safe for use by many threads.
 */
public final class UnchunkedAnswers implements HttpHeadersFilter {

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        if (!ClientVersion.takesChunks(exchange.getRequest())) {
            // Reactor Netty has said so of its answer before anything was known of it.
            exchange.getResponse().getHeaders().remove(HttpHeaders.TRANSFER_ENCODING);
        }
        return input;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}

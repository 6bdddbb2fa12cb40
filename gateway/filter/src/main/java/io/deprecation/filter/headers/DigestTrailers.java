package io.deprecation.filter.headers;

import io.deprecation.filter.ruling.Ruling;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.TrailerHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;

/**
 * Drops digests of an upstream's bytes from what comes after a body that was translated (RFC 9530, section 2, lets them
 * come there). Other trailers pass. Safe for use by many threads.
 */
public final class DigestTrailers implements HttpHeadersFilter, TrailerHeadersFilter {

    @Override
    public HttpHeaders trailers(@Nullable HttpHeaders came, ServerWebExchange exchange) {
        HttpHeaders trailers = came == null ? new HttpHeaders() : came;
        int status = Optional.ofNullable(exchange.getResponse().getStatusCode())
                .map(HttpStatusCode::value)
                .orElse(200);
        Ruling.of(exchange)
                .filter(ruling -> ruling.rulesResponseBody(status) || ruling.rewordsErrors(status))
                .ifPresent(ruling -> BodyHeaders.dropDigests(trailers));
        return trailers;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        return input;
    }

    @Override
    public boolean supports(Type type) {
        return false;
    }
}

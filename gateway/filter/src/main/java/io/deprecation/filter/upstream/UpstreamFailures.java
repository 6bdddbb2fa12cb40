package io.deprecation.filter.upstream;

import io.deprecation.filter.DeprecationFilter;
import io.netty.handler.codec.CodecException;
import java.io.IOException;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/**
 * Answers 502 where the upstream cannot be reached, breaks off before its answer began, or answers with what is no HTTP,
 * and 503 where no connection to it comes free in time; Spring Cloud Gateway alone would call each an error of its own,
 * 500. Outside of every other filter, so that Retry and CircuitBreaker see the
 * failure itself (design 4-http.md, "When something fails"). Safe for many threads.
 */
public final class UpstreamFailures implements GlobalFilter, Ordered {

    @Override
    public int getOrder() {
        return DeprecationFilter.ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .onErrorMap(
                        failure -> !exchange.getResponse().isCommitted(),
                        failure -> status(failure)
                                .<Throwable>map(status -> answered(exchange, status, failure))
                                .orElse(failure));
    }

    /** A connection will come free, whoever holds them all now. */
    private static ResponseStatusException answered(ServerWebExchange exchange, HttpStatus status, Throwable failure) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        }
        return new ResponseStatusException(status, null, failure);
    }

    private static Optional<HttpStatus> status(Throwable failure) {
        if (failure instanceof PoolAcquireTimeoutException || failure instanceof PoolAcquirePendingLimitException) {
            return Optional.of(HttpStatus.SERVICE_UNAVAILABLE);
        }
        boolean upstreams = failure instanceof IOException || failure instanceof CodecException;
        return upstreams ? Optional.of(HttpStatus.BAD_GATEWAY) : Optional.empty();
    }
}

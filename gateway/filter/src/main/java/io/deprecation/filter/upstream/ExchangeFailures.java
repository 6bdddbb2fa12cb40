package io.deprecation.filter.upstream;

import io.deprecation.filter.DeprecationFilter;
import io.deprecation.filter.connection.ConnectionFault;
import io.deprecation.filter.refusal.Reason;
import io.deprecation.filter.refusal.Refusals;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.CodecException;
import java.io.IOException;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/**
 * Answers 502 where the upstream cannot be reached, breaks off before its answer began, or answers with what is no HTTP,
 * 504 where it does not in time, and 503 where no connection to it comes free; 400 and 408 where the client's own body
 * broke or stayed away. Spring Cloud Gateway alone would call most of it an error of its own, 500. Nothing is told of the
 * upstream but that. Outside of every other filter, so that Retry and CircuitBreaker see the failure itself (design
 * 4-http.md, "When something fails"). Safe for many threads.
 */
public final class ExchangeFailures implements GlobalFilter, Ordered {

    private final Refusals problems;

    /** @param problems writes the answers */
    public ExchangeFailures(Refusals problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return DeprecationFilter.ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).onErrorResume(failure -> answer(exchange, failure));
    }

    private Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
        return reason(failure)
                .filter(reason -> !exchange.getResponse().isCommitted())
                .map(reason -> problems.answerFailure(exchange, reason))
                .orElseGet(() -> Mono.error(failure));
    }

    private static Optional<Reason> reason(Throwable failure) {
        if (failure instanceof ConnectionFault fault && fault.isBrokenBody()) {
            return Optional.of(Reason.BROKEN_BODY);
        }
        if (failure instanceof ConnectionFault fault && fault.isSlowBody()) {
            return Optional.of(Reason.SLOW_BODY);
        }
        if (failure instanceof ResponseStatusException told) {
            return reason(told.getStatusCode().value());
        }
        if (failure instanceof PoolAcquireTimeoutException || failure instanceof PoolAcquirePendingLimitException) {
            return Optional.of(Reason.UPSTREAM_BUSY);
        }
        if (failure instanceof ConnectTimeoutException) {
            return Optional.of(Reason.UPSTREAM_SLOW);
        }
        boolean upstreams = failure instanceof IOException || failure instanceof CodecException;
        return upstreams ? Optional.of(Reason.UPSTREAM_FAILED) : Optional.empty();
    }

    /** What the filters of routes, such as CircuitBreaker, and the one that asks the upstream say by a status alone. */
    private static Optional<Reason> reason(int status) {
        return switch (status) {
            case 502 -> Optional.of(Reason.UPSTREAM_FAILED);
            case 503 -> Optional.of(Reason.UPSTREAM_BUSY);
            case 504 -> Optional.of(Reason.UPSTREAM_SLOW);
            default -> Optional.empty();
        };
    }
}

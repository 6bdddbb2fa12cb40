package io.deprecation.filter.upstream;

import io.deprecation.filter.DeprecationFilter;
import java.io.IOException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers 502 where the upstream cannot be reached or breaks off before its answer began; Spring Cloud Gateway alone
 * would call that an error of its own, 500. Outside of every other filter, so that Retry and CircuitBreaker see the
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
                        failure -> failure instanceof IOException
                                && !exchange.getResponse().isCommitted(),
                        failure -> new ResponseStatusException(HttpStatus.BAD_GATEWAY, null, failure));
    }
}

package io.deprecation.filter.upstream;

import java.net.URI;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends the path and the query on as they are written. Spring Cloud Gateway takes a target for escaped as a whole or not
 * at all, and where a bare bracket stands beside an escape, as in {@code ?date[gte]=a%20b}, it escapes the escape. Safe
 * for use by many threads.
 */
public final class ExactTarget implements GlobalFilter, Ordered {

    /** Right after the target is known, before a load balancer or a client takes it. */
    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        URI sent = exchange.getRequest().getURI();
        String query = sent.getRawQuery();
        URI target = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        if (target != null && query != null && !query.equals(target.getRawQuery())) {
            exchange.getAttributes()
                    .put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, exact(target, sent.getRawPath(), query));
        }
        return chain.filter(exchange);
    }

    private static URI exact(URI target, String path, String query) {
        String authority = Optional.ofNullable(target.getRawAuthority()).orElse("");
        return URI.create(target.getScheme() + "://" + authority + path + "?" + query);
    }
}

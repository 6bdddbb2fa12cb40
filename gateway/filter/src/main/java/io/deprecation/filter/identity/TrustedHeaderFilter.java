package io.deprecation.filter.identity;

import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes the trusted header off every request that no trusted proxy sent, ruled or not, so that an upstream can believe
 * it too. Before everything else, routes' predicates included.
 */
public final class TrustedHeaderFilter implements WebFilter, Ordered {

    private final TrustedProxies proxies;

    public TrustedHeaderFilter(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        boolean honest = !request.getHeaders().containsHeader(proxies.header()) || proxies.sent(request);
        return chain.filter(honest ? exchange : withoutHeader(exchange));
    }

    private ServerWebExchange withoutHeader(ServerWebExchange exchange) {
        return exchange.mutate()
                .request(request -> request.headers(headers -> headers.remove(proxies.header())))
                .build();
    }

    /** Spring makes a note of each filter of each exchange, by this name. */
    @Override
    public String toString() {
        return "TrustedHeaderFilter";
    }
}

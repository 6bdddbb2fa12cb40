package io.deprecation.filter.upstream;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.env.Environment;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Finds the route of an exchange in a list, one predicate after the other, where Spring Cloud Gateway has a stream of
 * routes for each exchange, and of answers to each predicate. Whatever cannot be said at once is left to that. Safe for
 * use by many threads.
 */
class KnownRoutes extends RoutePredicateHandlerMapping {

    private final RouteLocator routes;

    /** In the order in which they are asked; {@code null} until they are known for the first time. */
    private volatile @Nullable List<Route> known;

    KnownRoutes(FilteringWebHandler handler, RouteLocator routes, GlobalCorsProperties cors, Environment environment) {
        super(handler, routes, cors, environment);
        this.routes = routes;
    }

    /** To be told once the locator keeps other routes. Of two changes at once, none is overwritten with the one before. */
    public synchronized void refresh() {
        var unused = routes.getRoutes().collectList().subscribe(list -> known = list);
    }

    @Override
    protected Mono<Route> lookupRoute(ServerWebExchange exchange) {
        List<Route> list = known;
        return list == null ? super.lookupRoute(exchange) : lookup(list, exchange);
    }

    private Mono<Route> lookup(List<Route> list, ServerWebExchange exchange) {
        for (Route route : list) {
            exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_PREDICATE_ROUTE_ATTR, route.getId());
            Boolean matches = atOnce(route, exchange);
            if (matches == null) {
                return super.lookupRoute(exchange);
            }
            if (matches) {
                validateRoute(route, exchange);
                return Mono.just(route);
            }
        }
        return Mono.empty();
    }

    /** Whether a route matches; {@code null} if that takes time, or fails. */
    private static @Nullable Boolean atOnce(Route route, ServerWebExchange exchange) {
        try {
            Publisher<Boolean> matches = route.getPredicate().apply(exchange);
            return matches instanceof Callable<?> known ? (Boolean) known.call() : null;
        } catch (Exception failed) {
            return null;
        }
    }
}

package io.deprecation.filter.upstream;

import java.net.URI;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.core.Ordered;
import reactor.core.publisher.Flux;

/** The route of all requests to one upstream, where no routes are configured. */
public final class UpstreamRoute implements RouteLocator {

    private final URI upstream;
    private final GatewayProperties configured;

    /** The route to {@code upstream}, unless routes are {@code configured}. */
    public UpstreamRoute(URI upstream, GatewayProperties configured) {
        this.upstream = upstream;
        this.configured = configured;
    }

    @Override
    public Flux<Route> getRoutes() {
        if (!configured.getRoutes().isEmpty()) {
            return Flux.empty();
        }
        return Flux.just(Route.async()
                .id("upstream")
                .uri(upstream)
                .order(Ordered.LOWEST_PRECEDENCE)
                .predicate(exchange -> true)
                .build());
    }
}

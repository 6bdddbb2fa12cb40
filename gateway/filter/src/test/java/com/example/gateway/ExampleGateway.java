package com.example.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;

/** A gateway with a route, a filter and a registry of its own. */
@SpringBootApplication
class ExampleGateway {

    @Bean
    RouteLocator routes(RouteLocatorBuilder routes, @Value("${example.upstream}") URI upstream) {
        return routes.routes()
                .route(
                        "api",
                        route -> route.path("/api/**")
                                .filters(filters -> filters.stripPrefix(1).addRequestHeader("X-Route", "api"))
                                .uri(upstream))
                .build();
    }

    @Bean
    GlobalFilter ownFilter() {
        return (exchange, chain) -> {
            exchange.getResponse().getHeaders().add("X-Own", "example");
            return chain.filter(exchange);
        };
    }

    @Bean
    MeterRegistry registry() {
        return new SimpleMeterRegistry();
    }
}

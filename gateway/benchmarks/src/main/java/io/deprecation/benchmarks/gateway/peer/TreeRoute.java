package io.deprecation.benchmarks.gateway.peer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What one would write without this gateway: the bodies of one route read into Jackson's tree, changed, and written. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class TreeRoute {

    /** Takes Spring Boot's arguments. */
    public static void main(String[] args) {
        SpringApplication.run(TreeRoute.class, args);
    }

    @Bean
    RouteLocator routes(RouteLocatorBuilder routes, @Value("${upstream}") String upstream) {
        return routes.routes()
                .route(
                        "posts",
                        route -> route.method(HttpMethod.POST)
                                .filters(filters -> responses(filters)
                                        .modifyRequestBody(
                                                JsonNode.class,
                                                JsonNode.class,
                                                (exchange, body) ->
                                                        Mono.justOrEmpty(body).map(CustomerTree::renew)))
                                .uri(upstream))
                .route(
                        "others",
                        route ->
                                route.alwaysTrue().filters(TreeRoute::responses).uri(upstream))
                .build();
    }

    private static GatewayFilterSpec responses(GatewayFilterSpec filters) {
        return filters.modifyResponseBody(
                JsonNode.class,
                JsonNode.class,
                (exchange, body) -> Mono.justOrEmpty(body).map(CustomerTree::enrich));
    }
}

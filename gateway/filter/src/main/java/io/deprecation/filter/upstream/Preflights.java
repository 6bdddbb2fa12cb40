package io.deprecation.filter.upstream;

import java.util.Map;
import java.util.function.Function;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.core.env.Environment;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * Hands CORS preflights on to the upstream, whose answer says what scripts of other origins may do (design 4-http.md,
 * "CORS"). Spring would answer each with 200 and not a word, which a browser takes for a no. Where the gateway's own
 * configuration has something to say about a path, it does say it. Safe for use by many threads.
 */
public final class Preflights extends KnownRoutes implements WebFilter {

    private volatile UrlBasedCorsConfigurationSource own = new UrlBasedCorsConfigurationSource();

    /** What the gateway itself is configured to say of CORS is in {@code cors}, and in the metadata of routes. */
    public Preflights(
            FilteringWebHandler handler, RouteLocator routes, GlobalCorsProperties cors, Environment environment) {
        super(handler, routes, cors, environment);
        setCorsConfigurations(cors.getCorsConfigurations());
    }

    @Override
    public void setCorsConfigurations(Map<String, CorsConfiguration> configurations) {
        super.setCorsConfigurations(configurations);
        var source = new UrlBasedCorsConfigurationSource();
        source.setCorsConfigurations(configurations);
        own = source;
    }

    /** Spring's dispatcher asks for a preflight's handler alone, and never lets it handle anything. */
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!CorsUtils.isPreFlightRequest(exchange.getRequest()) || own.getCorsConfiguration(exchange) != null) {
            return chain.filter(exchange);
        }
        return getHandlerInternal(exchange)
                .map(handler -> ((WebHandler) handler).handle(exchange))
                .switchIfEmpty(Mono.fromSupplier(() -> chain.filter(exchange)))
                .flatMap(Function.identity());
    }

    /** Spring makes a note of each filter of each exchange, by this name. */
    @Override
    public String toString() {
        return "Preflights";
    }
}

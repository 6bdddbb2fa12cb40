package io.deprecation.filter.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.filter.upstream.Preflights;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.event.RefreshRoutesResultEvent;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Flux;

final class DeprecationHttpAutoConfigurationTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final Route route = Route.async()
            .id("one")
            .uri("http://upstream.example.com")
            .predicate(any -> true)
            .build();
    private final RouteLocator routes = () -> Flux.defer(() -> {
        asked.incrementAndGet();
        return Flux.just(route);
    });

    @Test
    void routesAreAskedForWhenTheyChangeAndNotForEachExchange() {
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DeprecationHttpAutoConfiguration.class))
                .withBean(RouteLocator.class, () -> routes)
                .withBean(GlobalCorsProperties.class)
                .withBean(FilteringWebHandler.class, () -> new FilteringWebHandler(List.of(), true))
                .run(started -> {
                    started.publishEvent(new RefreshRoutesResultEvent(routes));
                    started.publishEvent(new RefreshRoutesResultEvent(routes, new IllegalStateException("no routes")));
                    assertThat(asked).hasValue(1);

                    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/customers/7"));
                    assertThat(started.getBean(Preflights.class)
                                    .getHandler(exchange)
                                    .block())
                            .isInstanceOf(FilteringWebHandler.class);
                    assertThat(asked).hasValue(1);
                });
    }
}

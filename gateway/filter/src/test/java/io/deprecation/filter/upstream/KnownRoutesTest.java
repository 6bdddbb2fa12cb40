package io.deprecation.filter.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.event.RefreshRoutesEvent;
import org.springframework.cloud.gateway.event.RefreshRoutesResultEvent;
import org.springframework.cloud.gateway.handler.AsyncPredicate;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.CachingRouteLocator;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what Spring Cloud Gateway finds, whether or not it is known at once. */
final class KnownRoutesTest {

    private final List<String> asked = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final CachingRouteLocator locator = new CachingRouteLocator(() -> Flux.fromIterable(List.copyOf(routes)));
    private final KnownRoutes known = new KnownRoutes(
            new FilteringWebHandler(List.of(), true), locator, new GlobalCorsProperties(), new MockEnvironment());
    private final ServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/customers/7"));

    KnownRoutesTest() {
        locator.setApplicationEventPublisher(event -> {
            if (event instanceof RefreshRoutesResultEvent) {
                known.refresh();
            }
        });
    }

    @Test
    void theFirstThatMatchesIsTakenAndThoseAfterItAreNotAsked() {
        routes.add(route("one", Mono.just(false)));
        routes.add(route("two", Mono.just(true)));
        routes.add(route("three", Mono.just(true)));
        refresh();

        assertThat(found()).isEqualTo("two");
        assertThat(asked).containsExactly("one", "two");
        assertThat(exchange.<Object>getAttribute(ServerWebExchangeUtils.GATEWAY_PREDICATE_ROUTE_ATTR))
                .isEqualTo("two");
    }

    @Test
    void noneIsFoundWhereNoneMatches() {
        routes.add(route("one", Mono.just(false)));
        refresh();

        assertThat(found()).isEqualTo("none");
    }

    @Test
    void whatIsNotYetKnownIsFoundAllTheSame() {
        routes.add(route("one", Mono.just(true)));

        assertThat(found()).isEqualTo("one");
    }

    @Test
    void whatIsNotSaidAtOnceIsWaitedFor() {
        routes.add(route("one", Mono.just(false)));
        routes.add(route("two", Mono.delay(Duration.ofMillis(1)).thenReturn(true)));
        refresh();

        assertThat(found()).isEqualTo("two");
    }

    @Test
    void aRouteWhosePredicateFailsIsPassedOver() {
        routes.add(asking("one", any -> {
            throw new IllegalStateException("cannot tell");
        }));
        routes.add(route("two", Mono.just(true)));
        refresh();

        assertThat(found()).isEqualTo("two");
    }

    @Test
    void aChangeOfRoutesIsSeen() {
        routes.add(route("one", Mono.just(true)));
        refresh();
        routes.set(0, route("two", Mono.just(true)));
        assertThat(found()).isEqualTo("one");

        refresh();

        assertThat(found()).isEqualTo("two");
    }

    private void refresh() {
        locator.onApplicationEvent(new RefreshRoutesEvent(this));
    }

    private String found() {
        return Objects.requireNonNull(known.lookupRoute(exchange)
                .map(Route::getId)
                .defaultIfEmpty("none")
                .block());
    }

    private Route route(String id, Publisher<Boolean> answer) {
        return asking(id, any -> answer);
    }

    private Route asking(String id, AsyncPredicate<ServerWebExchange> predicate) {
        AsyncPredicate<ServerWebExchange> noted = one -> {
            asked.add(id);
            return predicate.apply(one);
        };
        return Route.async()
                .id(id)
                .uri("http://upstream.example.com")
                .asyncPredicate(noted)
                .build();
    }
}

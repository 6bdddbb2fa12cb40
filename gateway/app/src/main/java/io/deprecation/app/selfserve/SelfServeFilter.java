package io.deprecation.app.selfserve;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes what is asked of a partner's own answer out of the traffic, before any route is looked up, so that it is neither
 * ruled nor counted and no route can take it. After the filter that takes a forged header of a trusted proxy off.
 */
final class SelfServeFilter implements WebFilter, Ordered {

    private static final HandlerStrategies STRATEGIES = HandlerStrategies.withDefaults();

    private final ApplicationContext traffic;
    private final OwnPath path;
    private final SelfServeHandler handler;

    /** @param traffic the context of the traffic's port; the one for management below it takes its filters along */
    SelfServeFilter(ApplicationContext traffic, OwnPath path, SelfServeHandler handler) {
        this.traffic = traffic;
        this.path = path;
        this.handler = handler;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getApplicationContext() != traffic) {
            return chain.filter(exchange);
        }
        return path.target(exchange.getRequest().getURI().getRawPath())
                .map(target -> answer(exchange, target))
                .orElseGet(() -> chain.filter(exchange));
    }

    private Mono<Void> answer(ServerWebExchange exchange, OwnPath.Target target) {
        ServerRequest request = ServerRequest.create(exchange, STRATEGIES.messageReaders());
        return handler.handle(request, target).flatMap(response -> response.writeTo(exchange, new Writers()));
    }

    /** Spring makes a note of each filter of each exchange, by this name. */
    @Override
    public String toString() {
        return "SelfServeFilter";
    }

    private static final class Writers implements ServerResponse.Context {

        @Override
        public List<HttpMessageWriter<?>> messageWriters() {
            return STRATEGIES.messageWriters();
        }

        @Override
        public List<ViewResolver> viewResolvers() {
            return STRATEGIES.viewResolvers();
        }
    }
}

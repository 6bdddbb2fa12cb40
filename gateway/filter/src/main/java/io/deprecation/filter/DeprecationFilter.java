package io.deprecation.filter;

import io.deprecation.filter.body.BrokenOffException;
import io.deprecation.filter.body.RequestBodies;
import io.deprecation.filter.body.ResponseBodies;
import io.deprecation.filter.counting.Count;
import io.deprecation.filter.counting.Counting;
import io.deprecation.filter.headers.Prefer;
import io.deprecation.filter.headers.RequestHeaders;
import io.deprecation.filter.headers.ResponseHeaders;
import io.deprecation.filter.identity.ClientIdentity;
import io.deprecation.filter.refusal.Reason;
import io.deprecation.filter.refusal.Refusal;
import io.deprecation.filter.refusal.Refusals;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.Client;
import io.deprecation.rule.Lookup;
import io.deprecation.rule.Matched;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Applies the rules to an exchange, once: matches it by the client's own path, decides, and has the bodies and headers
 * of both directions translated (design 3-architecture.md, "A request's way"). An exchange that no rule matches pays for
 * the look-up alone. Safe for use by many threads.
 */
public final class DeprecationFilter implements GlobalFilter, Ordered {

    /**
     * Before the filters of routes, so outside of Retry and CircuitBreaker, and outside the response's writer: what it
     * sees of a response is what the client will. After the one that puts back a body cached by a route's predicate.
     */
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 2_000;

    private final Supplier<Catalog> generations;
    private final Clearance clearance;
    private final Counting counting;
    private final ClientIdentity identity;
    private final RequestBodies requestBodies;
    private final ResponseBodies responseBodies;
    private final ResponseHeaders responseHeaders = new ResponseHeaders();
    private final Refusals refusals;
    private final InstantSource clock;

    /**
     * @param generations gives the generation of rules that serves now, without waiting
     * @param clearance what the gate has let pass
     */
    public DeprecationFilter(
            Supplier<Catalog> generations,
            Clearance clearance,
            Counting counting,
            ClientIdentity identity,
            RequestBodies requestBodies,
            ResponseBodies responseBodies,
            Refusals refusals,
            InstantSource clock) {
        this.generations = generations;
        this.clearance = clearance;
        this.counting = counting;
        this.identity = identity;
        this.requestBodies = requestBodies;
        this.responseBodies = responseBodies;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (isNeverRuled(request) || Ruling.of(exchange).isPresent()) {
            return chain.filter(exchange);
        }
        Catalog catalog = generations.get();
        Lookup lookup =
                catalog.match(request.getMethod().name(), request.getURI().getRawPath());
        if (lookup instanceof Lookup.Ruled ruled) {
            return identity.identify(request, catalog.clients())
                    .flatMap(client -> ruled(exchange, chain, rule(exchange, catalog, ruled.matched(), client)));
        }
        return lookup instanceof Lookup.Disguised
                ? refusals.answer(exchange, Refusal.of(Reason.ENCODED_SLASH))
                : chain.filter(exchange);
    }

    private Ruling rule(ServerWebExchange exchange, Catalog catalog, Matched matched, Optional<Client> client) {
        boolean declines = Prefer.omitsDeprecated(exchange.getRequest().getHeaders());
        var ruling = new Ruling(catalog, matched, clearance, client, declines, clock.instant());
        ruling.attachTo(exchange);
        return ruling;
    }

    private Mono<Void> ruled(ServerWebExchange exchange, GatewayFilterChain chain, Ruling ruling) {
        ServerHttpResponse response = exchange.getResponse();
        Count count = counting.begin(exchange, ruling);
        response.beforeCommit(() -> Mono.fromRunnable(() -> {
            int status = Optional.ofNullable(response.getStatusCode())
                    .map(HttpStatusCode::value)
                    .orElse(200);
            responseHeaders.edit(response.getHeaders(), ruling, status);
            count.answered(status);
        }));
        ServerWebExchange edited = exchange.mutate()
                .request(RequestHeaders.edited(exchange.getRequest(), ruling))
                .build();
        ServerWebExchange translated = responseBodies.decorate(edited, ruling);
        return requestBodies
                .translate(translated, ruling, chain::filter)
                .onErrorResume(BrokenOffException.class, aborted -> answer(exchange, aborted))
                .doOnError(failed -> count.failed())
                .doOnCancel(count::ended)
                .doOnSuccess(done -> count.ended());
    }

    /** Once the response has begun, only breaking it off keeps it from looking complete. */
    private Mono<Void> answer(ServerWebExchange exchange, BrokenOffException aborted) {
        return exchange.getResponse().isCommitted()
                ? Mono.error(aborted)
                : refusals.answer(exchange, Refusal.of(aborted.reason()));
    }

    /**
     * Whether it asks about CORS or opens a WebSocket. Any other upgrade is not taken here, which makes the request an
     * ordinary one (RFC 9110, section 7.8): Java's own client offers h2c with each, and nobody may escape a refusal so.
     */
    private static boolean isNeverRuled(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        String upgrade = request.getHeaders().getFirst(HttpHeaders.UPGRADE);
        return HttpMethod.OPTIONS.equals(method)
                || (HttpMethod.GET.equals(method) && "websocket".equalsIgnoreCase(upgrade));
    }
}

package io.deprecation.filter.body;

import io.deprecation.filter.base.BaseFetch;
import io.deprecation.json.Bases;
import io.deprecation.json.Limits;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Reads a request again whose forms disagree, once the upstream has said what it has, so that the form that was changed
 * wins (design 2-rules.md, {@code on-conflict}). Safe for use by many threads.
 */
final class ChangedWins {

    /** What else is sent is about a resource that is not there yet, or not to be changed. */
    private static final Set<HttpMethod> UPDATES = Set.of(HttpMethod.PUT, HttpMethod.PATCH);

    private final BaseFetch fetch;
    private final Limits limits;

    /** @param limits of the rewriter */
    ChangedWins(BaseFetch fetch, Limits limits) {
        this.fetch = fetch;
        this.limits = limits;
    }

    /** A reading in which is settled what can be; the same one, if that is nothing. */
    Mono<RequestReading> settle(
            ServerWebExchange exchange, RequestReading reading, Function<ServerWebExchange, Mono<Void>> upstream) {
        List<String> disputed = reading.disputed();
        if (disputed.isEmpty() || !UPDATES.contains(exchange.getRequest().getMethod())) {
            return Mono.just(reading);
        }
        return fetch.fetch(exchange, upstream, headers -> MediaKind.ofResponse(headers) == MediaKind.JSON)
                .map(base -> Bases.of(base, limits, disputed))
                .filter(bases -> !bases.isEmpty())
                .map(reading::again)
                // To settle an object is to hold back all of it, which may be more than the rewriter does.
                .filter(settled -> settled.findings().unreadable().isEmpty())
                .defaultIfEmpty(reading);
    }
}

package io.deprecation.filter.identity;

import io.deprecation.rule.Clients;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** A way in which a request can show whose it is. Safe for use by many threads; never waits. */
interface Way {

    /** What the request shows, by the register; exactly one value, and never an error. */
    Mono<Shown> shown(ServerHttpRequest request, Clients clients);
}

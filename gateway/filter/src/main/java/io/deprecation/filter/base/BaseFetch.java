package io.deprecation.filter.base;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Asks an upstream what it has of the resource that a request is about: one GET, on the request's own route and with its
 * client's credentials, so that nobody learns what they could not read. Safe for use by many threads.
 */
public final class BaseFetch {

    private final Duration timeout;
    private final int limit;

    /**
     * @param timeout how long a request waits for the whole answer
     * @param limit the most bytes of an answer, packed or decoded
     */
    public BaseFetch(Duration timeout, int limit) {
        this.timeout = timeout;
        this.limit = limit;
    }

    /**
     * What the upstream has, decoded; empty if it does not say so with success and in time.
     *
     * @param update the exchange whose request is about the resource
     * @param upstream hands an exchange on to the upstream
     * @param readable tells by an answer's headers whether it is of use
     */
    public Mono<byte[]> fetch(
            ServerWebExchange update,
            Function<ServerWebExchange, Mono<Void>> upstream,
            Predicate<HttpHeaders> readable) {
        return Mono.defer(() -> {
                    var response = new BaseResponse(update.getResponse().bufferFactory(), limit, readable);
                    return upstream.apply(new BaseExchange(update, response))
                            .then(Mono.defer(() -> Mono.justOrEmpty(response.body())));
                })
                .timeout(timeout)
                .onErrorResume(failure -> Mono.empty());
    }
}

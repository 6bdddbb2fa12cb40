package io.deprecation.filter.load;

import io.deprecation.filter.metrics.TimeMeters;
import java.util.function.Predicate;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Times every exchange on the port of the traffic, routed or not. Safe for use by many threads. */
public final class TimedExchanges implements WebFilter, Ordered {

    private final Predicate<ServerWebExchange> traffic;
    private final TimeMeters meters;

    /** @param traffic whether an exchange is of the traffic's port: the one for management takes its filters along */
    public TimedExchanges(Predicate<ServerWebExchange> traffic, TimeMeters meters) {
        this.traffic = traffic;
        this.meters = meters;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!traffic.test(exchange)) {
            return chain.filter(exchange);
        }
        long start = meters.nanoTime();
        ServerHttpResponse response = exchange.getResponse();
        return chain.filter(exchange)
                .doOnSuccess(done -> record(told(response), start))
                .doOnError(failure -> record(response.isCommitted() ? told(response) : untold(failure), start))
                .doOnCancel(() -> record(response.isCommitted() ? told(response) : TimeMeters.NO_STATUS, start));
    }

    private void record(int status, long start) {
        meters.exchange(status, meters.nanoTime() - start);
    }

    private static int told(ServerHttpResponse response) {
        HttpStatusCode status = response.getStatusCode();
        return status == null ? HttpStatus.OK.value() : status.value();
    }

    /** The status is set only after this, by what handles the failure. */
    private static int untold(Throwable failure) {
        return failure instanceof ErrorResponse told
                ? told.getStatusCode().value()
                : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    /** Spring makes a note of each filter of each exchange, by this name. */
    @Override
    public String toString() {
        return "TimedExchanges";
    }
}

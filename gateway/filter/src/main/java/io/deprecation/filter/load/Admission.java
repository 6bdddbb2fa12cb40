package io.deprecation.filter.load;

import io.deprecation.filter.metrics.LoadMeters;
import io.deprecation.filter.refusal.Reason;
import io.deprecation.filter.refusal.Refusal;
import io.deprecation.filter.refusal.Refusals;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets so many exchanges through at once, ruled or not, and tells the others to come back, before anything of them is read
 * or counted. Safe for use by many threads.
 */
public final class Admission implements GlobalFilter, Ordered {

    /** Before all that asks anything of an exchange. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 1_000;

    private final Budget exchanges;
    private final Refusals refusals;
    private final LoadMeters meters;

    /** @param exchanges how many may be under way */
    public Admission(Budget exchanges, Refusals refusals, LoadMeters meters) {
        this.exchanges = exchanges;
        this.refusals = refusals;
        this.meters = meters;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Mono.defer(() -> {
            if (exchanges.take(1)) {
                return chain.filter(exchange).doFinally(signal -> exchanges.giveBack(1));
            }
            meters.shed("exchanges");
            return refusals.answer(exchange, Refusal.of(Reason.OVERLOADED));
        });
    }
}

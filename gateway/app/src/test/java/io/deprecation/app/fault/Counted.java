package io.deprecation.app.fault;

import io.deprecation.usage.Direction;
import io.deprecation.usage.Observation;
import io.deprecation.usage.UseRecorder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * How many exchanges have reached the filters of a gateway, by the folder of their paths, beside how many of them each rule
 * has counted.
 */
final class Counted implements GlobalFilter, Ordered, UseRecorder {

    private final Map<String, AtomicInteger> reached = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counted = new ConcurrentHashMap<>();

    void register(GenericApplicationContext gateway) {
        gateway.registerBean("countedByTheTest", Counted.class, () -> this);
    }

    int reached(String folder) {
        return value(reached, folder);
    }

    int counted(String deprecation) {
        return value(counted, deprecation);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        String path = exchange.getRequest().getURI().getRawPath();
        add(reached, path.substring(0, path.lastIndexOf('/') + 1));
        return chain.filter(exchange);
    }

    @Override
    public void count(String deprecation, String client, Observation observation, String pattern, String method) {
        if (observation.direction() == Direction.TRAFFIC) {
            add(counted, deprecation);
        }
    }

    @Override
    public void userAgent(String deprecation, String client, String userAgent) {
        // Evidence for people, and no count.
    }

    private static void add(Map<String, AtomicInteger> counts, String key) {
        counts.computeIfAbsent(key, unseen -> new AtomicInteger()).incrementAndGet();
    }

    private static int value(Map<String, AtomicInteger> counts, String key) {
        return counts.getOrDefault(key, new AtomicInteger()).get();
    }
}

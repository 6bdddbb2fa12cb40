package io.deprecation.filter.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.LongSupplier;

/** How much is taken on at once, and what was turned away for it. Safe for use by many threads. */
public final class LoadMeters {

    private static final List<String> LIMITS = List.of("exchanges", "buffered");

    private final MeterProvider<Counter> shed;

    /**
     * Shows the load.
     *
     * @param exchanges how many are under way
     * @param buffered how many bytes of request bodies are held
     */
    public LoadMeters(MeterRegistry registry, LongSupplier exchanges, LongSupplier buffered) {
        Gauge.builder("deprecation.exchanges", exchanges::getAsLong)
                .description("Exchanges under way")
                .register(registry);
        Gauge.builder("deprecation.buffered", buffered::getAsLong)
                .description("Bytes of request bodies that are held")
                .baseUnit("bytes")
                .register(registry);
        shed = Counter.builder("deprecation.shed")
                .description("Requests that were turned away because too much was taken on already")
                .withRegistry(registry);
        // An alert needs a series that begins with nothing.
        LIMITS.forEach(limit -> shed.withTags(Tags.of("limit", limit)));
    }

    /** Counts one request that was turned away. */
    public void shed(String limit) {
        shed.withTags(Tags.of("limit", limit)).increment();
    }
}

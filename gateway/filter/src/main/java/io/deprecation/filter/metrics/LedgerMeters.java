package io.deprecation.filter.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** How the ledger is: what waits for its database, and what it has lost. */
public final class LedgerMeters {

    private LedgerMeters() {}

    /**
     * Shows one ledger.
     *
     * @param pending how many segments wait for the database
     * @param lost how many counts have found no room
     */
    public static void show(MeterRegistry registry, IntSupplier pending, LongSupplier lost) {
        Gauge.builder("deprecation.ledger.pending.segments", pending::getAsInt)
                .description(
                        "Segments of hours that are over, or of dead processes, that wait for the ledger's database")
                .register(registry);
        FunctionCounter.builder("deprecation.ledger.lost", lost, LongSupplier::getAsLong)
                .description("Counts that found no room, since the process began")
                .register(registry);
    }
}

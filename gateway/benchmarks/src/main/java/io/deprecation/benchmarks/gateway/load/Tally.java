package io.deprecation.benchmarks.gateway.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Adds up what comes of some load. For one thread. */
final class Tally {

    private static final long LONGEST = Duration.ofMinutes(2).toNanos();

    private final Histogram latency = new Histogram(LONGEST, 3);
    private final long began = System.nanoTime();
    private long bad;
    private long unsent;

    void good(long nanos) {
        latency.recordValue(Math.min(nanos, LONGEST));
    }

    void bad() {
        bad++;
    }

    void unsent() {
        unsent++;
    }

    long answered() {
        return latency.getTotalCount() + bad;
    }

    Outcome outcome() {
        return new Outcome(latency.getTotalCount(), bad, unsent, Duration.ofNanos(System.nanoTime() - began), latency);
    }
}

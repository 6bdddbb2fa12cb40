package io.deprecation.benchmarks.gateway.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What came of some load.
 *
 * @param good answers that were what they had to be
 * @param bad other answers, and connections that broke
 * @param unsent requests that were due and found every connection taken
 * @param elapsed from the first request to the last answer
 * @param latency of the good answers, in nanoseconds; since the request was due, whenever it could be sent
 */
public record Outcome(long good, long bad, long unsent, Duration elapsed, Histogram latency) {

    /** Good answers in a second. */
    public double perSecond() {
        return good * 1e9 / elapsed.toNanos();
    }

    /** The latency that {@code percentile} of 100 did not exceed, in milliseconds. */
    public double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1e6;
    }
}

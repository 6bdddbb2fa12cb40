package io.deprecation.filter.connection;

import java.time.Duration;

/**
 * How fast a client has to send (see {@code deprecation.timeouts}). Only the time counts in which the gateway waits for
 * the client, never that in which an upstream keeps it from reading.
 *
 * @param header how long a header may take, from its first byte
 * @param silence how long nothing may come of a body
 * @param stream the same for a stream of records
 * @param bytesPerSecond how much of a body has to come in a second, once {@code silence} is over, on the average; 0 for any
 */
public record Pace(Duration header, Duration silence, Duration stream, long bytesPerSecond) {

    /** How long may be waited for more of a body of which so much has come in so much time; in nanoseconds. */
    long patience(long received, long waitedNanos) {
        if (bytesPerSecond == 0) {
            return silence.toNanos();
        }
        double earned = (double) silence.toNanos() + (double) received * 1e9 / (double) bytesPerSecond;
        return Math.min(silence.toNanos(), Math.max((long) earned - waitedNanos, 0));
    }
}

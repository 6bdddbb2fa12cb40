package io.deprecation.usage;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from the first instant in it
 * @param until the first instant after it; never before {@code from}
 */
public record Interval(Instant from, Instant until) {

    public Interval {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an interval ends before it begins");
        }
    }

    /** Whether there is an instant in both; one without length overlaps where it stands. */
    public boolean overlaps(Interval other) {
        return from.equals(other.from) || (from.isBefore(other.until) && other.from.isBefore(until));
    }

    /** Whether an instant is in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}

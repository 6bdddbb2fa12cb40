package io.deprecation.ledger.segment;

import io.deprecation.usage.Interval;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Counts that found no room: how many, and when. Safe for use by many threads; never waits. */
public final class Losses {

    private final AtomicLong count = new AtomicLong();
    private final AtomicReference<@Nullable Interval> unreported = new AtomicReference<>();

    void add(long millis) {
        count.incrementAndGet();
        report(new Interval(Instant.ofEpochMilli(millis), Instant.ofEpochMilli(millis + 1)));
    }

    /** How many, since the process began. */
    public long count() {
        return count.get();
    }

    /** The stretch of those that were not taken before; whoever takes it has to put it on record. */
    public Optional<Interval> take() {
        return Optional.ofNullable(unreported.getAndSet(null));
    }

    /** Gives back, or adds, a stretch that is not on record yet. */
    public void report(Interval interval) {
        unreported.accumulateAndGet(interval, Losses::around);
    }

    private static @Nullable Interval around(@Nullable Interval one, @Nullable Interval other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Instant from = one.from().isBefore(other.from()) ? one.from() : other.from();
        Instant until = one.until().isAfter(other.until()) ? one.until() : other.until();
        return new Interval(from, until);
    }
}

package io.deprecation.app.selfserve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How often each of many may ask in a minute that begins with its first question. Bounded in size: whoever has been
 * forgotten begins anew. Safe for use by many threads.
 */
final class Rates {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 50_000;

    private final int perMinute;
    private final LongSupplier nanos;
    private final Cache<Object, Minute> minutes;

    private record Minute(long begin, int asked) {}

    /** @param nanos how time passes, as {@link System#nanoTime} tells it */
    Rates(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
        this.minutes = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(MINUTE)
                .ticker(nanos::getAsLong)
                .build();
    }

    /** Takes one question of somebody's minute; for how long to wait if none is left. */
    Optional<Duration> ask(Object who) {
        long now = nanos.getAsLong();
        Minute minute = minutes.asMap().compute(who, (same, known) -> next(known, now));
        return minute.asked() <= perMinute ? Optional.empty() : Optional.of(MINUTE.minusNanos(now - minute.begin()));
    }

    private Minute next(@Nullable Minute known, long now) {
        if (known == null || now - known.begin() >= MINUTE.toNanos()) {
            return new Minute(now, 1);
        }
        return new Minute(known.begin(), Math.min(known.asked(), perMinute) + 1);
    }
}

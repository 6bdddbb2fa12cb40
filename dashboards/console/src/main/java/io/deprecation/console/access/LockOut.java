package io.deprecation.console.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Stops guessing. After so many failures on end, each within a quarter of an hour of the one before, a name or an address
 * is locked for a quarter of an hour after the last of them. Names that nobody has are locked like others, so that a lock
 * tells nobody who there is. Safe for use by many threads; exact if one at a time is let in.
 *
 * <p>What is remembered is bounded. To make it forget a name takes more failures than all that are let in from thousands
 * of addresses.
 */
final class LockOut {

    /** For how long; and how soon a failure is forgotten. */
    static final Duration SPAN = Duration.ofMinutes(15);

    /** An address may be a proxy, with a whole company behind it. */
    static final int OF_AN_ADDRESS = 20;

    static final int OF_A_NAME = 5;

    private static final long REMEMBERED = 50_000;

    private record Failures(int count, Instant last) {}

    private final InstantSource clock;
    private final Cache<String, Failures> byName = cache();
    private final Cache<String, Failures> byAddress = cache();

    LockOut(InstantSource clock) {
        this.clock = clock;
    }

    /** How long until a name may be tried again from an address; empty if it may now. */
    Optional<Duration> remaining(String name, String address) {
        return longest(remaining(byName, name, OF_A_NAME), remaining(byAddress, address, OF_AN_ADDRESS));
    }

    /** A wrong password, or a name that nobody has. */
    void failed(String name, String address) {
        count(byName, name);
        count(byAddress, address);
    }

    /** The address's failures stay: somebody with a password of their own could guess those of others between. */
    void succeeded(String name) {
        byName.invalidate(name);
    }

    private Optional<Duration> remaining(Cache<String, Failures> cache, String key, int limit) {
        return Optional.ofNullable(cache.getIfPresent(key))
                .filter(failures -> failures.count() >= limit)
                .map(failures ->
                        Duration.between(clock.instant(), failures.last().plus(SPAN)))
                .filter(left -> !left.isNegative() && !left.isZero());
    }

    private void count(Cache<String, Failures> cache, String key) {
        Instant now = clock.instant();
        cache.asMap().merge(key, new Failures(1, now), (before, one) -> {
            boolean forgotten = !before.last().plus(SPAN).isAfter(now);
            return new Failures(forgotten ? 1 : before.count() + 1, now);
        });
    }

    private static Optional<Duration> longest(Optional<Duration> one, Optional<Duration> other) {
        return one.filter(left -> other.isEmpty() || left.compareTo(other.orElseThrow()) >= 0)
                .or(() -> other);
    }

    private static Cache<String, Failures> cache() {
        return Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    }
}

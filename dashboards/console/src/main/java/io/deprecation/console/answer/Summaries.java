package io.deprecation.console.answer;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Client;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Interval;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Summaries that are kept, because those of many deprecations take longer than anybody waits. Whoever asks makes some anew,
 * the stalest first, for {@link #BUDGET}; the others are as they were, and say when that was. So a few are always of now.
 * One of a rule, a register or a latch that has changed is none, and is made however long that takes.
 *
 * <p>Safe for use by many threads. One at a time makes summaries, so that the ledger is read for each once.
 */
public final class Summaries {

    /** For so long whoever asks is kept waiting for newer ones. */
    static final Duration BUDGET = Duration.ofMillis(100);
    /** One that is no older is as good as new. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private final Sources sources;
    private final LongSupplier nanos;
    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();
    private final ReentrantLock making = new ReentrantLock();

    /**
     * @param sources where summaries come from
     * @param nanos how time passes, as {@link System#nanoTime} tells it
     */
    public Summaries(Sources sources, LongSupplier nanos) {
        this.sources = sources;
        this.nanos = nanos;
    }

    /** All that a summary is of, apart from counts. */
    private record Key(Deprecation deprecation, List<Client> register, boolean latched) {

        static Key of(Reading reading, Deprecation deprecation) {
            boolean latched = GateAnswers.latch(reading, deprecation).isPresent();
            return new Key(deprecation, reading.catalog().clients().all(), latched);
        }

        String id() {
            return deprecation.id();
        }
    }

    private record Kept(Key key, Summary summary, long madeAt, long cost) {}

    /**
     * Those of all deprecations, in the order of the catalog.
     *
     * @throws io.deprecation.usage.LedgerUnavailableException if the ledger does not answer, whatever is kept
     */
    List<Summary> all(Reading reading) {
        List<Key> keys = keys(reading);
        forgetOthers(reading.catalog());
        renew(reading, keys);
        List<Summary> all = keys.stream().map(key -> current(reading, key)).toList();
        // What is kept would hide that the ledger is silent.
        reading.records().history().gaps(new Interval(reading.now(), reading.now()));
        return all;
    }

    /**
     * Makes the one that lacks, or else the stalest, so that nobody who asks finds all of them old.
     *
     * @return how many nanoseconds it took
     * @throws io.deprecation.usage.LedgerUnavailableException if the ledger does not answer
     */
    long makeOne() {
        Reading reading = Reading.of(sources);
        long begin = nanos.getAsLong();
        List<Key> keys = keys(reading);
        Optional<Key> lacking = keys.stream().filter(key -> find(key).isEmpty()).findFirst();
        if (lacking.isPresent()) {
            current(reading, lacking.get());
        } else {
            stale(keys).stream().findFirst().ifPresent(old -> renew(reading, old, Long.MAX_VALUE));
        }
        return nanos.getAsLong() - begin;
    }

    /** Goes by what each cost last time: what would take longer than is left is left to {@link #makeOne}. */
    private void renew(Reading reading, List<Key> keys) {
        long begin = nanos.getAsLong();
        for (Kept old : stale(keys)) {
            long left = BUDGET.toNanos() - (nanos.getAsLong() - begin);
            if (old.cost() <= left) {
                renew(reading, old, left);
            }
        }
    }

    /** Leaves it as it was if somebody else makes summaries for so long. */
    private void renew(Reading reading, Kept old, long patience) {
        if (!lock(patience)) {
            return;
        }
        try {
            if (find(old.key()).filter(found -> found.madeAt() == old.madeAt()).isPresent()) {
                make(reading, old.key());
            }
        } finally {
            making.unlock();
        }
    }

    private Summary current(Reading reading, Key key) {
        return find(key).map(Kept::summary).orElseGet(() -> {
            making.lock();
            try {
                return find(key).orElseGet(() -> make(reading, key)).summary();
            } finally {
                making.unlock();
            }
        });
    }

    private Kept make(Reading reading, Key key) {
        long begin = nanos.getAsLong();
        Summary summary = Summary.of(reading, key.deprecation());
        long end = nanos.getAsLong();
        var made = new Kept(key, summary, end, end - begin);
        kept.put(key.id(), made);
        return made;
    }

    private boolean lock(long patience) {
        try {
            return making.tryLock(patience, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Kept> find(Key key) {
        return Optional.ofNullable(kept.get(key.id()))
                .filter(found -> found.key().equals(key));
    }

    /** The stalest first. */
    private List<Kept> stale(List<Key> keys) {
        long now = nanos.getAsLong();
        return keys.stream()
                .flatMap(key -> find(key).stream())
                .filter(found -> now - found.madeAt() > FRESH.toNanos())
                .sorted(Comparator.comparingLong(found -> found.madeAt() - now))
                .toList();
    }

    private void forgetOthers(Catalog catalog) {
        kept.keySet()
                .retainAll(catalog.deprecations().stream().map(Deprecation::id).collect(Collectors.toSet()));
    }

    private static List<Key> keys(Reading reading) {
        return reading.catalog().deprecations().stream()
                .map(deprecation -> Key.of(reading, deprecation))
                .toList();
    }
}

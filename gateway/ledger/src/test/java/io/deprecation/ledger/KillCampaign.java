package io.deprecation.ledger;

import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Gap;
import io.deprecation.usage.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * Kills a counting process time and again, as {@code kill -9} does, and compares what it had answered with what the
 * ledger holds in the end.
 */
final class KillCampaign {

    /**
     * What a campaign found.
     *
     * @param kills how many processes were killed
     * @param answered how many counts had been answered
     * @param counted how many are in the ledger
     * @param shortClients for how many clients fewer are in the ledger than were answered
     * @param gaps what the ledger says is missing
     */
    record Result(int kills, long answered, long counted, int shortClients, List<Gap> gaps) {

        /** At most one count of each thread may have been made and not answered, at each kill. */
        boolean isExact() {
            long inFlight = (long) kills * CountingProcess.THREADS;
            return shortClients == 0 && counted <= answered + inFlight && gaps.isEmpty();
        }
    }

    private final DatabaseSettings database;
    private final Path segments;
    private final Random random;
    private final AtomicLongArray answered = new AtomicLongArray(CountingProcess.CLIENTS);

    KillCampaign(DatabaseKind kind, Path folder, long seed) {
        this.database = kind.fresh(folder);
        this.segments = folder.resolve("segments");
        this.random = new Random(seed);
    }

    Result run(int kills) throws IOException, InterruptedException {
        for (int i = 0; i < kills; i++) {
            CountingChild.start(database, segments, answered).killAfter(Duration.ofMillis(random.nextInt(1, 3_000)));
        }
        return result(kills);
    }

    private Result result(int kills) {
        var settings = new LedgerSettings(database, segments, Duration.ofMillis(100), true);
        InstantSource clock = InstantSource.fixed(new FastClock().instant());
        try (Ledger ledger = Ledger.open(settings, clock)) {
            LocalDate beginning = LocalDate.parse("2026-01-01");
            List<DailyUse> uses =
                    ledger.records().history().daily(Uses.DEPRECATION, beginning, LocalDate.parse("9999-01-01"));
            long[] counted = new long[CountingProcess.CLIENTS];
            uses.forEach(use -> counted[Integer.parseInt(use.client().substring("client-".length()))] += use.count());
            int shortClients = 0;
            for (int client = 0; client < counted.length; client++) {
                shortClients += counted[client] < answered.get(client) ? 1 : 0;
            }
            var always = new Interval(Instant.EPOCH, clock.instant());
            return new Result(
                    kills,
                    IntStream.range(0, answered.length())
                            .mapToLong(answered::get)
                            .sum(),
                    sum(counted),
                    shortClients,
                    ledger.records().history().gaps(always));
        }
    }

    private static long sum(long[] values) {
        return Arrays.stream(values).sum();
    }
}

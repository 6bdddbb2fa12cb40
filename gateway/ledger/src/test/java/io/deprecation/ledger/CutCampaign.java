package io.deprecation.ledger;

import io.deprecation.ledger.FaultProxy.Cut;
import io.deprecation.ledger.segment.SegmentSizes;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.usage.DailyUse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;

/** Cuts the connection to PostgreSQL around {@code COMMIT}, time and again, while counts are written and folded. */
final class CutCampaign {

    /**
     * What a campaign found.
     *
     * @param cuts how often a connection was cut
     * @param counted how many uses were counted
     * @param inTheLedger how many are in the ledger
     */
    record Result(int cuts, long counted, long inTheLedger) {}

    private static final int CLIENTS = 5;
    private static final List<Cut> CUTS = List.of(Cut.values());

    private final MovableClock clock = new MovableClock("2026-01-01T00:10:00Z");
    private final Path folder;
    private final Random random;
    private long counted;

    CutCampaign(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    Result run(int cuts) throws IOException {
        DatabaseSettings database = RealPostgres.database();
        try (var proxy = new FaultProxy(RealPostgres.port());
                Ledger ledger = open(RealPostgres.through(database, proxy.port()))) {
            while (proxy.cuts() < cuts) {
                step(ledger, proxy);
            }
            writeEverything(ledger);
            return new Result(proxy.cuts(), counted, inTheLedger(ledger));
        }
    }

    /** Counts, and then lets an hour end or not, and a commit of the rounds to come be cut. */
    private void step(Ledger ledger, FaultProxy proxy) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(ledger::isReadyForNextHour);
        for (int i = random.nextInt(1, 20); i > 0; i--) {
            ledger.recorder().count(Uses.old("client-" + random.nextInt(CLIENTS)));
            counted++;
        }
        clock.forward(Duration.ofMinutes(random.nextInt(0, 70)));
        proxy.cutNext(CUTS.get(random.nextInt(CUTS.size())));
        ledger.flush();
        ledger.flush();
    }

    private void writeEverything(Ledger ledger) {
        clock.forward(Duration.ofHours(2));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(ledger::flush);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(ledger::flush);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> ledger.pendingSegments() == 0);
    }

    private Ledger open(DatabaseSettings database) {
        var settings = new LedgerSettings(database, folder.resolve("segments"), Duration.ofHours(1), true);
        return Ledger.open(settings, clock, new SegmentSizes(16, 16));
    }

    private static long inTheLedger(Ledger ledger) {
        LocalDate beginning = LocalDate.parse("2026-01-01");
        return ledger.records().history().daily(Uses.DEPRECATION, beginning, beginning.plusYears(5)).stream()
                .mapToLong(DailyUse::count)
                .sum();
    }
}

package io.deprecation.ledger;

import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Latch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Three replicas on one PostgreSQL, each with a disk of its own: one runs through, one is cut off from the database and
 * comes back, and one is a process that is killed and started anew. In each round two of them latch a pass.
 */
final class ReplicaCampaign {

    /**
     * What a campaign found.
     *
     * @param rounds how often one was killed and one cut off
     * @param answered how many uses were counted, and answered where that is told
     * @param inTheLedger how many are in the ledger
     * @param splitLatches how often replicas obeyed different latches
     */
    record Result(int rounds, long answered, long inTheLedger, int splitLatches) {

        /** At most one count of each thread of the killed one may have been made and not answered, at each kill. */
        boolean isExact() {
            long inFlight = (long) rounds * CountingProcess.THREADS;
            return inTheLedger >= answered && inTheLedger <= answered + inFlight && splitLatches == 0;
        }
    }

    private static final Duration WAIT = Duration.ofMinutes(2);
    private static final int USES = 500;

    private final DatabaseSettings database = RealPostgres.database();
    private final InstantSource clock = new FastClock();
    private final AtomicLongArray answered = new AtomicLongArray(CountingProcess.CLIENTS);
    private final Path folder;
    private final Random random;
    private int splitLatches;

    ReplicaCampaign(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    Result run(int rounds) throws IOException, InterruptedException {
        try (var proxy = new FaultProxy(RealPostgres.port());
                Ledger steady = open("steady", database);
                Ledger cutOff = open("cut-off", RealPostgres.through(database, proxy.port()))) {
            for (int round = 0; round < rounds; round++) {
                round("pass-" + round, proxy, steady, cutOff);
            }
        }
        try (Ledger last = open("killed", database)) {
            return new Result(
                    rounds,
                    IntStream.range(0, answered.length())
                            .mapToLong(answered::get)
                            .sum(),
                    inTheLedger(last),
                    splitLatches);
        }
    }

    private void round(String pass, FaultProxy proxy, Ledger steady, Ledger cutOff)
            throws IOException, InterruptedException {
        CountingChild child = CountingChild.start(database, folder.resolve("killed"), answered);
        count(steady);
        count(cutOff);
        proxy.closeToAll(true);
        latch(steady, pass, "as the steady one saw it");
        count(steady);
        count(cutOff);
        cutOff.flush();
        child.killAfter(Duration.ofMillis(random.nextInt(1, 2_000)));
        proxy.closeToAll(false);
        Awaitility.await().atMost(WAIT).until(cutOff::flush);
        latch(cutOff, pass, "as the one that was cut off saw it");
        Awaitility.await().atMost(WAIT).until(steady::flush);
        compareLatches(steady, cutOff);
    }

    /** The killed one's successor asks the same database, and brings in what was left behind. */
    private void compareLatches(Ledger steady, Ledger cutOff) {
        try (Ledger successor = open("killed", database)) {
            Set<Optional<Latch>> obeyed = new HashSet<>();
            for (Ledger replica : new Ledger[] {steady, cutOff, successor}) {
                obeyed.add(replica.records().latches().latched(Uses.DEPRECATION));
            }
            splitLatches += obeyed.size() == 1 && !obeyed.contains(Optional.empty()) ? 0 : 1;
        }
    }

    private void latch(Ledger replica, String fingerprint, String evidence) {
        Instant effective = clock.instant().plusSeconds(60);
        replica.records()
                .latches()
                .latch(new Latch(Latch.Subject.everyone(Uses.DEPRECATION), fingerprint, evidence, effective));
    }

    private void count(Ledger replica) {
        Awaitility.await().atMost(WAIT).until(replica::isReadyForNextHour);
        for (int i = 0; i < USES; i++) {
            int client = random.nextInt(CountingProcess.CLIENTS);
            replica.recorder().count(Uses.old("client-" + client));
            answered.incrementAndGet(client);
        }
    }

    private Ledger open(String replica, DatabaseSettings where) {
        return Ledger.open(new LedgerSettings(where, folder.resolve(replica), Duration.ofMillis(100), true), clock);
    }

    private static long inTheLedger(Ledger ledger) {
        LocalDate beginning = LocalDate.parse("2026-01-01");
        return ledger.records().history().daily(Uses.DEPRECATION, beginning, LocalDate.parse("9999-01-01")).stream()
                .mapToLong(DailyUse::count)
                .sum();
    }
}

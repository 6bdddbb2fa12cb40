package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.deprecation.ledger.segment.SegmentSizes;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Latch;
import io.deprecation.usage.Latch.Subject;
import io.deprecation.usage.PhaseChange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several replicas on one PostgreSQL, each with a disk of its own. */
@Tag("one-jdk")
final class ReplicasTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final MovableClock clock = new MovableClock("2026-11-20T10:30:00Z");
    private final DatabaseSettings database = RealPostgres.database();

    @TempDir
    Path folder;

    @Test
    void theSumIsWhatWasSentAlthoughOneIsCutOffAndComesBack() throws Exception {
        try (var proxy = new FaultProxy(RealPostgres.port());
                Ledger one = replica("one", database);
                Ledger two = replica("two", database);
                Ledger cutOff = replica("three", RealPostgres.through(database, proxy.port()))) {
            countAll(one, two, cutOff);
            proxy.closeToAll(true);
            countAll(one, two, cutOff);
            assertThat(cutOff.flush()).isFalse();
            clock.forward(Duration.ofMinutes(70));
            foldAll(one, two);
            assertThat(cutOff.flush()).isFalse();
            assertThat(sum(one)).isBetween(400L, 600L);

            proxy.closeToAll(false);
            await().atMost(WAIT).until(cutOff::flush);
            foldAll(one, two, cutOff);

            assertThat(sum(one)).isEqualTo(600);
            assertThat(List.of(one.lost(), two.lost(), cutOff.lost())).containsOnly(0L);
        }
    }

    @Test
    void allWriteTheSameKeysAtOnce() throws Exception {
        try (Ledger one = replica("one", database);
                Ledger two = replica("two", database);
                Ledger three = replica("three", database)) {
            for (int round = 0; round < 10; round++) {
                countAll(one, two, three);
                all(List.of(one::flush, two::flush, three::flush));
            }
            clock.forward(Duration.ofMinutes(70));
            all(List.of(one::flush, two::flush, three::flush));
            foldAll(one, two, three);

            assertThat(sum(two)).isEqualTo(3_000);
        }
    }

    static Stream<Subject> subjects() {
        return Stream.of(Subject.everyone("d"), Subject.client("d", "acme"));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void oneLatchIsObeyedByAllAndOutlivesTheDatabase(Subject subject) throws Exception {
        Instant effective = clock.instant().plusSeconds(60);
        try (Ledger one = replica("one", database);
                Ledger two = replica("two", database)) {
            List<Latch> latched = all(List.of(
                    () -> one.records().latches().latch(new Latch(subject, "f1", "as one saw it", effective)),
                    () -> two.records().latches().latch(new Latch(subject, "f1", "as two saw it", effective))));
            assertThat(latched.get(0)).isEqualTo(latched.get(1));
            one.flush();
            two.flush();
            assertThat(one.records().latches().latched(subject)).contains(latched.get(0));
            assertThat(two.records().latches().latched(subject)).contains(latched.get(0));
            assertThat(latched.get(0).holds("f1", clock.instant())).isFalse();
            assertThat(latched.get(0).holds("f1", effective)).isTrue();
        }
        var nowhere = new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1", "nobody", "");
        try (Ledger without = replica("one", nowhere)) {
            assertThat(without.records().latches().latched(subject))
                    .hasValueSatisfying(
                            latch -> assertThat(latch.holds("f1", effective)).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aLatchIsReleasedByAnotherFingerprintOrByWord(Subject subject) {
        try (Ledger one = replica("one", database);
                Ledger two = replica("two", database)) {
            var first = new Latch(subject, "f1", "evidence", clock.instant());
            var second = new Latch(subject, "f2", "other evidence", clock.instant());
            one.records().latches().latch(first);
            assertThat(two.records().latches().latch(second)).isEqualTo(second);
            one.flush();
            assertThat(one.records().latches().latched(subject)).contains(second);

            one.records().latches().release(subject);
            assertThat(one.records().latches().latched(subject)).isEmpty();
            two.flush();
            assertThat(two.records().latches().latched(subject)).isEmpty();
            assertThat(two.records().latches().latch(first)).isEqualTo(first);
        }
    }

    @Test
    void aClientsLatchAndThatOfItsDeprecationDoNotMeet() {
        try (Ledger one = replica("one", database)) {
            Subject acme = Subject.client("d", "acme");
            one.records().latches().latch(new Latch(acme, "f1", "evidence", clock.instant()));

            assertThat(one.records().latches().latched("d")).isEmpty();
            assertThat(one.records().latches().latched(Subject.client("d", "globex")))
                    .isEmpty();
            one.records().latches().release(Subject.everyone("d"));
            assertThat(one.records().latches().all()).containsExactly(acme);
        }
    }

    @Test
    void allTellOfTheSamePhaseAndItIsOnRecordOnce() throws Exception {
        try (Ledger one = replica("one", database);
                Ledger two = replica("two", database)) {
            for (String phase : List.of("expand", "migrate", "expand")) {
                var change = new PhaseChange("d", phase, clock.instant(), "generation-of-" + phase);
                all(List.of(told(one, change), told(two, change)));
            }

            assertThat(two.records().phases().changes("d"))
                    .extracting(PhaseChange::phase)
                    .containsExactly("expand", "migrate", "expand");
        }
    }

    private static Callable<Boolean> told(Ledger ledger, PhaseChange change) {
        return () -> {
            ledger.records().phases().record(change);
            return true;
        };
    }

    private Ledger replica(String name, DatabaseSettings where) {
        var settings = new LedgerSettings(where, folder.resolve(name), Duration.ofHours(1), true);
        return Ledger.open(settings, clock, new SegmentSizes(16, 16));
    }

    private static void countAll(Ledger... ledgers) {
        for (Ledger ledger : ledgers) {
            await().atMost(WAIT).until(ledger::isReadyForNextHour);
            IntStream.range(0, 100).forEach(i -> ledger.recorder().count(Uses.old("client-" + i % 7)));
        }
    }

    private static void foldAll(Ledger... ledgers) {
        for (Ledger ledger : ledgers) {
            await().atMost(WAIT).until(ledger::flush);
            await().atMost(WAIT).until(ledger::flush);
            assertThat(ledger.pendingSegments()).isZero();
        }
    }

    private static <T> List<T> all(List<Callable<T>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(works)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long sum(Ledger ledger) {
        return ledger.records().history().daily(Uses.DEPRECATION, DAY, DAY.plusDays(1)).stream()
                .mapToLong(DailyUse::count)
                .sum();
    }
}

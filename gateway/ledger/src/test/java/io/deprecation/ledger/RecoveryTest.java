package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.segment.OwnFolder;
import io.deprecation.ledger.segment.SegmentCounting;
import io.deprecation.ledger.segment.SegmentSizes;
import io.deprecation.ledger.store.CountStore;
import io.deprecation.ledger.store.Database;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.ledger.store.SegmentId;
import io.deprecation.ledger.store.UseCount;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Gap;
import io.deprecation.usage.Gap.Cause;
import io.deprecation.usage.Interval;
import io.deprecation.usage.LegacyRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dead processes leave behind, whole or damaged. A process is dead here when its folder is let go of. */
@Tag("one-jdk")
final class RecoveryTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private final MovableClock clock = new MovableClock("2026-11-20T10:30:00Z");
    private final UUID dead = UUID.randomUUID();

    @TempDir
    Path folder;

    private Path base;
    private DatabaseSettings database;

    @BeforeEach
    void fresh() {
        base = folder.resolve("segments");
        database = DatabaseKind.H2.fresh(folder);
    }

    @Test
    void countsThatADeadProcessLeftAreInTheLedgerBeforeItIsOpen() throws IOException {
        leave("acme", 7);

        try (Ledger ledger = open()) {
            assertThat(daily(ledger)).containsExactly(new DailyUse(DAY, "acme", Uses.OLD, 7));
            assertThat(ledger.records().history().lastLegacyRequests(Uses.DEPRECATION))
                    .extracting(LegacyRequest::at)
                    .containsExactly(clock.instant());
            assertThat(ledger.records().history().gaps(always())).isEmpty();
            assertThat(base.resolve(dead.toString())).doesNotExist();
        }
    }

    @Test
    void aFolderThatIsHeldIsLeftAlone() throws IOException {
        OwnFolder held = count("acme", 7);

        try (Ledger ledger = open()) {
            assertThat(daily(ledger)).isEmpty();
            assertThat(ledger.pendingSegments()).isZero();
        }
        assertThat(base.resolve(dead.toString())).exists();
        held.delete();
    }

    @Test
    void whatAnotherAdoptedAndDidNotGetToWriteIsAdoptedAgain() throws IOException {
        leave("acme", 7);
        var unreachable = new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1", "nobody", "");
        try (Ledger ledger = Ledger.open(settings(unreachable), clock, new SegmentSizes(8, 8))) {
            assertThat(ledger.pendingSegments()).isPositive();
            ledger.recorder().count(Uses.old("acme"));
        }

        try (Ledger ledger = open()) {
            assertThat(daily(ledger)).containsExactly(new DailyUse(DAY, "acme", Uses.OLD, 8));
        }
    }

    @Test
    void aSegmentThatCameBackAfterItWasFoldedIsNotCountedTwice() throws IOException {
        leave("acme", 7);
        Path kept = folder.resolve("kept");
        copy(base.resolve(dead.toString()), kept);
        open().close();
        copy(kept, base.resolve(dead.toString()));

        try (Ledger ledger = open()) {
            assertThat(daily(ledger)).containsExactly(new DailyUse(DAY, "acme", Uses.OLD, 7));
        }
    }

    @Test
    void aDamagedSegmentIsReadAsFarAsItGoesAndItsHourIsAGap() throws IOException {
        leave("acme", 7);
        Path segment = usedSegment();
        byte[] bytes = Files.readAllBytes(segment);
        // A second slot that nobody published: a bit of its checksum.
        bytes[2 * 512] ^= 4;
        Files.write(segment, bytes);

        try (Ledger ledger = open()) {
            assertThat(daily(ledger)).containsExactly(new DailyUse(DAY, "acme", Uses.OLD, 7));
            assertThat(ledger.records().history().gaps(always()))
                    .containsExactly(new Gap(
                            new Interval(Instant.parse("2026-11-20T10:00:00Z"), Instant.parse("2026-11-20T11:00:00Z")),
                            Cause.DAMAGED));
        }
    }

    @Test
    void anEmptyOrForeignFileIsAGapAndNoCrash() throws IOException {
        leave("acme", 7);
        Files.write(usedSegment(), new byte[0]);
        Files.writeString(base.resolve(dead.toString()).resolve("notes.txt"), "not ours");

        try (Ledger ledger = open()) {
            assertThat(daily(ledger)).isEmpty();
            assertThat(ledger.records().history().gaps(always()))
                    .extracting(Gap::cause)
                    .containsExactly(Cause.DAMAGED);
        }
    }

    @Test
    void aSegmentThatTheDatabaseHeardOfAndTheDiskLostIsAGap() throws IOException {
        open().close();
        var count = new UseCount(SegmentFlush.id(Uses.old("acme")), Uses.old("acme"), 5);
        var lost = new SegmentId(UUID.randomUUID(), dead, Instant.parse("2026-11-20T09:00:00Z"));
        try (Database direct = Database.at(database)) {
            new CountStore(direct).write(lost, List.of(count), List.of(count));
        }
        leave("acme", 7);

        try (Ledger ledger = open()) {
            assertThat(daily(ledger)).containsExactly(new DailyUse(DAY, "acme", Uses.OLD, 12));
            assertThat(ledger.records().history().gaps(always()))
                    .containsExactly(new Gap(Hours.whole(lost.hour()), Cause.DAMAGED));
        }
    }

    @Test
    void aProcessThatVanishedWithItsDiskLeavesAGapFromItsLastHeartbeat() {
        Ledger vanished = open();
        vanished.recorder().count(Uses.old("acme"));
        vanished.flush();
        clock.forward(Duration.ofMinutes(2));
        List<Gap> gaps = vanished.records().history().gaps(always());
        assertThat(gaps)
                .containsExactly(
                        new Gap(new Interval(Instant.parse("2026-11-20T10:30:00Z"), clock.instant()), Cause.VANISHED));

        vanished.flush();
        assertThat(vanished.records().history().gaps(always())).isEmpty();
        vanished.close();
    }

    private Ledger open() {
        return Ledger.open(settings(database), clock, new SegmentSizes(8, 8));
    }

    private LedgerSettings settings(DatabaseSettings where) {
        return new LedgerSettings(where, base, Duration.ofHours(1), true);
    }

    /** Counts as a process does, and dies. */
    private void leave(String client, int times) throws IOException {
        count(client, times).leave();
    }

    private OwnFolder count(String client, int times) throws IOException {
        var own = new OwnFolder(base, dead);
        var counting = new SegmentCounting(own, clock, new SegmentSizes(8, 8), () -> {});
        counting.prepare();
        for (int i = 0; i < times; i++) {
            counting.count(Uses.old(client));
        }
        return own;
    }

    private Path usedSegment() throws IOException {
        try (Stream<Path> files = Files.list(base.resolve(dead.toString()))) {
            return files.filter(file -> file.toString().endsWith(".segment"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static List<DailyUse> daily(Ledger ledger) {
        return ledger.records().history().daily(Uses.DEPRECATION, DAY, DAY.plusDays(1));
    }

    private static Interval always() {
        return new Interval(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));
    }
}

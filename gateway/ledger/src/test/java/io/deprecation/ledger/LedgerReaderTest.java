package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.ledger.store.Migrated;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Interval;
import io.deprecation.usage.Latch;
import io.deprecation.usage.LedgerUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Doors for processes that serve no traffic: one that only reads, and one that only migrates. */
@Tag("one-jdk")
final class LedgerReaderTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final DatabaseSettings NOWHERE =
            new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1", "nobody", "");

    private final MovableClock clock = new MovableClock("2026-11-20T10:30:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsOnRecordIsReadBesideTheProcessThatCounts(DatabaseKind kind) {
        DatabaseSettings database = kind.fresh(folder);
        try (Ledger ledger = open(database)) {
            ledger.recorder().count(Uses.old("acme"));
            ledger.records().rules().record(Map.of(Uses.DEPRECATION, "f1"), clock.instant());
            var latch = new Latch(Latch.Subject.everyone(Uses.DEPRECATION), "f1", "evidence", clock.instant());
            ledger.records().latches().latch(latch);
            ledger.flush();

            try (LedgerReader reader = LedgerReader.open(database, clock)) {
                assertThat(reader.records().history().daily(Uses.DEPRECATION, DAY, DAY.plusDays(1)))
                        .containsExactly(new DailyUse(DAY, "acme", Uses.OLD, 1));
                assertThat(reader.records().rules().since(Uses.DEPRECATION, "f1"))
                        .contains(clock.instant());
                assertThat(reader.records().latches().latched(Uses.DEPRECATION)).contains(latch);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReaderThatVanishesLeavesNoGap(DatabaseKind kind) {
        DatabaseSettings database = kind.fresh(folder);
        Ledger.migrate(database);
        try (LedgerReader reader = LedgerReader.open(database, clock)) {
            reader.records().history().deprecations();
            clock.forward(Duration.ofDays(1));

            var always = new Interval(Instant.EPOCH, clock.instant());
            assertThat(reader.records().history().gaps(always)).isEmpty();
        }
        assertThat(folder.resolve("segments")).doesNotExist();
    }

    @Test
    void nothingIsWrittenThroughAReader() {
        DatabaseSettings database = DatabaseKind.POSTGRESQL.fresh(folder);
        Ledger.migrate(database);
        try (LedgerReader reader = LedgerReader.open(database, clock)) {
            var pass = new Latch(Latch.Subject.everyone(Uses.DEPRECATION), "f1", "evidence", clock.instant());

            assertThatExceptionOfType(LedgerUnavailableException.class)
                    .isThrownBy(() -> reader.records().latches().latch(pass));
            assertThat(reader.records().latches().latched(Uses.DEPRECATION)).isEmpty();
        }
    }

    @Test
    void latchesThatComeLaterAreHeardOf() {
        DatabaseSettings database = DatabaseKind.POSTGRESQL.fresh(folder);
        // Before there are tables.
        try (LedgerReader reader = LedgerReader.open(database, clock);
                Ledger ledger = open(database)) {
            var pass = new Latch(Latch.Subject.everyone(Uses.DEPRECATION), "f1", "evidence", clock.instant());
            ledger.records().latches().latch(pass);

            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            reader.records().latches().latched(Uses.DEPRECATION).isPresent());
        }
    }

    @Test
    void aReaderStartsWithoutItsDatabaseAndSaysSoWhenAsked() {
        try (LedgerReader reader = LedgerReader.open(NOWHERE, clock)) {
            assertThatExceptionOfType(LedgerUnavailableException.class)
                    .isThrownBy(() -> reader.records().history().deprecations());
            assertThat(reader.records().latches().latched(Uses.DEPRECATION)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void migratingSaysWhatItCameTo(DatabaseKind kind) {
        DatabaseSettings database = kind.fresh(folder);

        assertThat(Ledger.migrate(database)).isEqualTo(new Migrated(5, "5"));
        assertThat(Ledger.migrate(database)).isEqualTo(new Migrated(0, "5"));
    }

    @Test
    void migratingSaysWhatToLookAtWhereTheDatabaseDoesNotAnswer() {
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> Ledger.migrate(NOWHERE))
                .withMessageContaining("deprecation.ledger.url");
    }

    private Ledger open(DatabaseSettings database) {
        return Ledger.open(new LedgerSettings(database, folder.resolve("segments"), Duration.ofHours(1), true), clock);
    }
}

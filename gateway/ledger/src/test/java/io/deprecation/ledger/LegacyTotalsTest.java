package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.usage.Kind;
import io.deprecation.usage.LegacyClients;
import io.deprecation.usage.LegacyDay;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import io.deprecation.usage.UseHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a list of deprecations shows, which is of all clients together. */
@Tag("one-jdk")
final class LegacyTotalsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private final MovableClock clock = new MovableClock("2026-11-20T10:30:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void legacyRequestsOfAllClientsAddUpBeforeAndAfterTheirHourIsFolded(DatabaseKind kind) {
        try (Ledger ledger = open(kind)) {
            count(ledger, "a", "acme", Kind.OLD, StatusClass.SUCCESS);
            count(ledger, "a", "zeta", Kind.CONFLICT, StatusClass.SUCCESS);
            count(ledger, "b", "acme", Kind.UNREAD, StatusClass.SUCCESS);
            ledger.flush();
            var expected = List.of(new LegacyDay("a", DAY, 2), new LegacyDay("b", DAY, 1));
            assertThat(days(ledger)).isEqualTo(expected);

            foldEverything(ledger);

            assertThat(days(ledger)).isEqualTo(expected);
            assertThat(ledger.records().history().legacyDays(DAY.plusDays(1), DAY.plusDays(2)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoLegacyRequestAndWhatStraysSendIsLeftOut(DatabaseKind kind) {
        try (Ledger ledger = open(kind)) {
            count(ledger, "a", "acme", Kind.ECHO, StatusClass.SUCCESS);
            count(ledger, "a", "acme", Kind.NEW, StatusClass.SUCCESS);
            count(ledger, "a", Use.UNKNOWN, Kind.OLD, StatusClass.DENIED);
            ledger.recorder().count(Uses.delivered("acme"));
            foldEverything(ledger);

            assertThat(days(ledger)).isEmpty();
            assertThat(ledger.records().history().legacyClients(Instant.EPOCH)).isEmpty();

            count(ledger, "a", Use.UNKNOWN, Kind.OLD, StatusClass.SUCCESS);
            count(ledger, "a", "acme", Kind.OLD, StatusClass.DENIED);
            foldEverything(ledger);

            assertThat(days(ledger)).containsExactly(new LegacyDay("a", DAY, 2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void clientsAreCountedOnceAndThoseOfLateAsSuch(DatabaseKind kind) {
        try (Ledger ledger = open(kind)) {
            count(ledger, "a", "acme", Kind.OLD, StatusClass.SUCCESS);
            count(ledger, "a", "acme", Kind.CONFLICT, StatusClass.SUCCESS);
            count(ledger, "a", "zeta", Kind.OLD, StatusClass.SUCCESS);
            foldEverything(ledger);
            Instant later = clock.instant();
            count(ledger, "a", "zeta", Kind.OLD, StatusClass.SUCCESS);
            ledger.flush();

            UseHistory history = ledger.records().history();
            assertThat(history.legacyClients(later)).containsExactly(new LegacyClients("a", 2, 1));
            assertThat(history.legacyClients(later.plus(Duration.ofHours(2))))
                    .containsExactly(new LegacyClients("a", 2, 0));
        }
    }

    private Ledger open(DatabaseKind kind) {
        return Ledger.open(
                new LedgerSettings(kind.fresh(folder), folder.resolve("segments"), Duration.ofHours(1), true), clock);
    }

    private static void count(Ledger ledger, String deprecation, String client, Kind kind, StatusClass status) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(ledger::isReadyForNextHour);
        Observation seen = Observation.request(kind, Outcome.FORWARDED, status);
        ledger.recorder().count(deprecation, client, seen, "/customers/{id}", "PUT");
    }

    private void foldEverything(Ledger ledger) {
        clock.forward(Duration.ofMinutes(66));
        assertThat(ledger.flush()).isTrue();
        assertThat(ledger.flush()).isTrue();
    }

    private static List<LegacyDay> days(Ledger ledger) {
        return ledger.records().history().legacyDays(DAY, DAY.plusDays(1));
    }
}

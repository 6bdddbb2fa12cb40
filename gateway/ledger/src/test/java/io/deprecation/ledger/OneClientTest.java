package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.store.Database;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.ledger.store.EvidenceStore;
import io.deprecation.ledger.store.UserAgent;
import io.deprecation.usage.Activity;
import io.deprecation.usage.CallUse;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.Observation;
import io.deprecation.usage.UseHistory;
import io.deprecation.usage.UserAgentUse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client's page shows: one client, whatever the deprecation. */
@Tag("one-jdk")
final class OneClientTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private final MovableClock clock = new MovableClock("2026-11-20T10:30:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void usesOfOneClientAddUpByDeprecationBeforeAndAfterTheirHourIsFolded(DatabaseKind kind) {
        try (Ledger ledger = open(kind.fresh(folder))) {
            count(ledger, "b", "acme", Uses.OLD, "/customers");
            count(ledger, "a", "acme", Uses.OLD, "/customers");
            count(ledger, "a", "acme", Uses.OLD, "/customers/{id}");
            count(ledger, "a", "acme", Uses.DELIVERED, "/customers/{id}");
            count(ledger, "a", "zeta", Uses.OLD, "/customers");
            count(ledger, "c", "zeta", Uses.OLD, "/customers");
            ledger.flush();
            assertUses(history(ledger));
            assertCalls(history(ledger));

            clock.forward(Duration.ofMinutes(66));
            assertThat(ledger.flush()).isTrue();
            assertThat(ledger.flush()).isTrue();

            assertUses(history(ledger));
            assertCalls(history(ledger));
            count(ledger, "b", "acme", Uses.OLD, "/customers");
            ledger.flush();
            assertThat(history(ledger).dailyOf("acme", DAY, DAY.plusDays(1)).get("b"))
                    .containsExactly(new DailyUse(DAY, "acme", Uses.OLD, 2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void daysOnWhichItWasNotSeenHaveNoUses(DatabaseKind kind) {
        try (Ledger ledger = open(kind.fresh(folder))) {
            count(ledger, "a", "acme", Uses.OLD, "/customers");
            ledger.flush();

            assertThat(history(ledger).dailyOf("acme", DAY.minusDays(7), DAY)).isEmpty();
            assertThat(history(ledger).dailyOf("acme", DAY.plusDays(1), DAY.plusDays(7)))
                    .isEmpty();
            assertThat(history(ledger).dailyOf("acme", DAY, DAY)).isEmpty();
            assertThat(history(ledger).dailyOf("nobody", DAY, DAY.plusDays(1))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void evidenceOfOneClientIsNobodyElses(DatabaseKind kind) {
        DatabaseSettings settings = kind.fresh(folder);
        try (Ledger ledger = open(settings);
                Database database = Database.at(settings)) {
            var evidence = new EvidenceStore(database);
            LegacyRequest last = request("b", "acme");
            evidence.lastRequests(List.of(last, request("b", "zeta")));
            evidence.addUserAgents(Map.of(
                    new UserAgent("a", "acme", DAY, "sdk/1"), 2L,
                    new UserAgent("a", "acme", DAY, "sdk/2"), 3L,
                    new UserAgent("a", "acme", DAY.minusDays(1), "sdk/0"), 1L,
                    new UserAgent("a", "zeta", DAY, "sdk/9"), 1L));

            assertThat(history(ledger).lastLegacyRequestsOf("acme")).containsExactly(last);
            assertThat(history(ledger).userAgentsOf("acme", DAY, DAY.plusDays(1)))
                    .isEqualTo(Map.of(
                            "a",
                            List.of(
                                    new UserAgentUse(DAY, "acme", "sdk/2", 3),
                                    new UserAgentUse(DAY, "acme", "sdk/1", 2))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenOneClientWasActiveIsToldByDeprecation(DatabaseKind kind) {
        try (Ledger ledger = open(kind.fresh(folder))) {
            count(ledger, "a", "acme", Uses.OLD, "/customers");
            count(ledger, "a", "acme", Uses.OLD, "/customers/{id}");
            count(ledger, "a", "zeta", Uses.DELIVERED, "/customers");
            count(ledger, "b", "zeta", Uses.OLD, "/customers");
            ledger.flush();

            Instant hour = Instant.parse("2026-11-20T10:00:00Z");
            assertThat(history(ledger).activityOf("acme"))
                    .isEqualTo(Map.of("a", List.of(new Activity("acme", Uses.OLD, hour, hour))));
            assertThat(history(ledger).activityOf("nobody")).isEmpty();
        }
    }

    private static void assertUses(UseHistory history) {
        Map<String, List<DailyUse>> uses = history.dailyOf("acme", DAY.minusDays(13), DAY.plusDays(1));

        assertThat(uses.keySet()).containsExactly("a", "b");
        assertThat(uses.get("a"))
                .containsExactlyInAnyOrder(
                        new DailyUse(DAY, "acme", Uses.OLD, 2), new DailyUse(DAY, "acme", Uses.DELIVERED, 1));
        assertThat(uses.get("b")).containsExactly(new DailyUse(DAY, "acme", Uses.OLD, 1));
    }

    private static void assertCalls(UseHistory history) {
        Map<String, List<CallUse>> uses = history.callsOf("acme", DAY.minusDays(13), DAY.plusDays(1));

        assertThat(uses.keySet()).containsExactly("a", "b");
        assertThat(uses.get("a"))
                .containsExactlyInAnyOrder(
                        new CallUse("PUT", "/customers", Uses.OLD, 1),
                        new CallUse("PUT", "/customers/{id}", Uses.OLD, 1),
                        new CallUse("PUT", "/customers/{id}", Uses.DELIVERED, 1));
        assertThat(uses.get("b")).containsExactly(new CallUse("PUT", "/customers", Uses.OLD, 1));
    }

    private static UseHistory history(Ledger ledger) {
        return ledger.records().history();
    }

    private LegacyRequest request(String deprecation, String client) {
        return new LegacyRequest(deprecation, client, clock.instant(), "PUT", "/customers");
    }

    private Ledger open(DatabaseSettings settings) {
        return Ledger.open(new LedgerSettings(settings, folder.resolve("segments"), Duration.ofHours(1), true), clock);
    }

    private static void count(Ledger ledger, String deprecation, String client, Observation seen, String pattern) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(ledger::isReadyForNextHour);
        ledger.recorder().count(deprecation, client, seen, pattern, "PUT");
    }
}

package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.deprecation.ledger.segment.SegmentSizes;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.usage.Activity;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Gap;
import io.deprecation.usage.Gap.Cause;
import io.deprecation.usage.HourlyUse;
import io.deprecation.usage.Interval;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.UserAgentUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is counted is read back, whatever happens to the process, its disk and its clock. */
final class LedgerTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final SegmentSizes SMALL = new SegmentSizes(64, 256);

    private final MovableClock clock = new MovableClock("2026-11-20T10:30:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void countsAreReadBackBeforeAndAfterTheirHourIsFolded(DatabaseKind kind) {
        try (Ledger ledger = open(kind.fresh(folder))) {
            count(ledger, "acme", 3);
            ledger.recorder().count(Uses.delivered("acme"));
            count(ledger, "zeta", 1);
            assertThat(ledger.flush()).isTrue();
            List<DailyUse> expected = List.of(
                    new DailyUse(DAY, "acme", Uses.OLD, 3),
                    new DailyUse(DAY, "acme", Uses.DELIVERED, 1),
                    new DailyUse(DAY, "zeta", Uses.OLD, 1));
            assertThat(daily(ledger)).containsExactlyElementsOf(expected);

            foldEverything(ledger);

            assertThat(daily(ledger)).containsExactlyElementsOf(expected);
            assertThat(hourly(ledger))
                    .contains(new HourlyUse(Instant.parse("2026-11-20T10:00:00Z"), "acme", Uses.OLD, 3));
            assertThat(segmentFiles()).isEqualTo(1);
            assertThat(ledger.pendingSegments()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsOfManyHoursAddUpToTheirDays(DatabaseKind kind) {
        clock.set("2026-11-20T22:30:00Z");
        try (Ledger ledger = open(kind.fresh(folder))) {
            for (int hour = 0; hour < 4; hour++) {
                await().atMost(Duration.ofMinutes(1)).until(ledger::isReadyForNextHour);
                count(ledger, "acme", 1 + hour);
                ledger.flush();
                clock.forward(Duration.ofHours(1));
            }
            foldEverything(ledger);

            assertThat(daily(ledger))
                    .containsExactly(
                            new DailyUse(DAY, "acme", Uses.OLD, 3), new DailyUse(DAY.plusDays(1), "acme", Uses.OLD, 7));
            assertThat(hourly(ledger)).extracting(HourlyUse::count).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCleanEndLeavesNothingOnTheDiskAndNoGap(DatabaseKind kind) {
        DatabaseSettings database = kind.fresh(folder);
        try (Ledger ledger = open(database)) {
            count(ledger, "acme", 5);
        }
        assertThat(segmentFiles()).isZero();
        clock.forward(Duration.ofDays(3));

        try (Ledger ledger = open(database)) {
            assertThat(daily(ledger)).containsExactly(new DailyUse(DAY, "acme", Uses.OLD, 5));
            assertThat(ledger.records().history().gaps(always())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClockThatStepsBackLosesNothingAndCountsNothingTwice(DatabaseKind kind) {
        clock.set("2026-11-20T11:10:00Z");
        try (Ledger ledger = open(kind.fresh(folder))) {
            count(ledger, "acme", 1);
            ledger.flush();
            await().atMost(Duration.ofMinutes(1)).until(ledger::isReadyForNextHour);
            clock.set("2026-11-20T10:50:00Z");
            count(ledger, "acme", 2);
            ledger.flush();
            clock.set("2026-11-20T11:20:00Z");
            ledger.flush();
            ledger.flush();
            await().atMost(Duration.ofMinutes(1)).until(ledger::isReadyForNextHour);
            clock.set("2026-11-20T10:55:00Z");
            count(ledger, "acme", 4);
            foldEverything(ledger);

            assertThat(hourly(ledger)).extracting(HourlyUse::count).containsExactly(6L, 1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void clientsAreActiveFromTheirFirstHourToTheirLast(DatabaseKind kind) {
        try (Ledger ledger = open(kind.fresh(folder))) {
            count(ledger, "acme", 1);
            ledger.flush();
            await().atMost(Duration.ofMinutes(1)).until(ledger::isReadyForNextHour);
            clock.forward(Duration.ofHours(50));
            count(ledger, "acme", 1);
            ledger.flush();

            assertThat(ledger.records().history().activity(Uses.DEPRECATION))
                    .containsExactly(new Activity(
                            "acme",
                            Uses.OLD,
                            Instant.parse("2026-11-20T10:00:00Z"),
                            Instant.parse("2026-11-22T12:00:00Z")));
            assertThat(ledger.records().history().deprecations()).containsExactly(Uses.DEPRECATION);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastLegacyRequestIsTheOneThatProvesIt(DatabaseKind kind) {
        try (Ledger ledger = open(kind.fresh(folder))) {
            count(ledger, "acme", 1);
            ledger.flush();
            clock.forward(Duration.ofMinutes(7));
            count(ledger, "acme", 1);
            clock.forward(Duration.ofMinutes(1));
            ledger.recorder().count(Uses.delivered("acme"));
            ledger.flush();

            assertThat(ledger.records().history().lastLegacyRequests(Uses.DEPRECATION))
                    .containsExactly(new LegacyRequest(
                            Uses.DEPRECATION, "acme", Instant.parse("2026-11-20T10:37:00Z"), "PUT", "/customers/{id}"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMostFrequentUserAgentsAreToldAndTheOthersTogether(DatabaseKind kind) {
        try (Ledger ledger = open(kind.fresh(folder))) {
            for (int agent = 0; agent < 30; agent++) {
                for (int times = 0; times <= agent; times++) {
                    ledger.recorder().userAgent(Uses.DEPRECATION, "acme", "agent/" + agent);
                }
            }
            ledger.flush();

            List<UserAgentUse> told = ledger.records().history().userAgents(Uses.DEPRECATION, DAY, DAY.plusDays(1));
            assertThat(told).hasSize(21);
            assertThat(told.get(0)).isEqualTo(new UserAgentUse(DAY, "acme", "agent/29", 30));
            assertThat(told.get(20)).isEqualTo(new UserAgentUse(DAY, "acme", UserAgentUse.OTHER, 55));
        }
    }

    @ParameterizedTest
    @EnumSource
    void userAgentsThatACallerMakesUpAreForgottenButNotHowManyTheyWere(DatabaseKind kind) {
        try (Ledger ledger = open(kind.fresh(folder))) {
            for (int minute = 0; minute < 3; minute++) {
                for (int agent = 0; agent < 1_500; agent++) {
                    ledger.recorder().userAgent(Uses.DEPRECATION, "unknown", "made up " + minute + "/" + agent);
                }
                clock.forward(Duration.ofMinutes(1));
                ledger.flush();
            }

            List<UserAgentUse> told = ledger.records().history().userAgents(Uses.DEPRECATION, DAY, DAY.plusDays(1));
            assertThat(told).hasSize(21);
            assertThat(told.stream().mapToLong(UserAgentUse::count).sum()).isEqualTo(4_500);
        }
    }

    @ParameterizedTest
    @EnumSource
    void lostCountsLeaveAGap(DatabaseKind kind) throws IOException {
        try (Ledger ledger = Ledger.open(settings(kind.fresh(folder)), clock, new SegmentSizes(1, 1))) {
            // Nothing can be made where the base is no folder.
            Path base = folder.resolve("segments");
            Files.move(base, folder.resolve("away"));
            Files.createFile(base);
            for (int client = 0; client < 9; client++) {
                count(ledger, "client-" + client, 1);
            }
            ledger.flush();

            assertThat(ledger.lost()).isPositive();
            assertThat(ledger.records().history().gaps(always()))
                    .extracting(Gap::cause)
                    .containsExactly(Cause.LOST);
            long counted = daily(ledger).stream().mapToLong(DailyUse::count).sum();
            assertThat(counted + ledger.lost()).isEqualTo(9);
            Files.delete(base);
            Files.move(folder.resolve("away"), base);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hoursAreForgottenBeforeTheirDays(DatabaseKind kind) {
        try (Ledger ledger = open(kind.fresh(folder))) {
            count(ledger, "acme", 3);
            foldEverything(ledger);
            clock.forward(Duration.ofDays(61));
            ledger.flush();
            assertThat(hourly(ledger)).isEmpty();
            assertThat(daily(ledger)).containsExactly(new DailyUse(DAY, "acme", Uses.OLD, 3));

            clock.forward(Duration.ofDays(671));
            ledger.flush();
            assertThat(daily(ledger)).isEmpty();
            assertThat(ledger.records().history().activity(Uses.DEPRECATION)).isEmpty();
        }
    }

    private Ledger open(DatabaseSettings database) {
        return Ledger.open(settings(database), clock, SMALL);
    }

    private LedgerSettings settings(DatabaseSettings database) {
        return new LedgerSettings(database, folder.resolve("segments"), Duration.ofHours(1), true);
    }

    private void foldEverything(Ledger ledger) {
        clock.forward(Duration.ofMinutes(66));
        assertThat(ledger.flush()).isTrue();
        assertThat(ledger.flush()).isTrue();
    }

    private static void count(Ledger ledger, String client, int times) {
        for (int i = 0; i < times; i++) {
            ledger.recorder().count(Uses.old(client));
        }
    }

    private static List<DailyUse> daily(Ledger ledger) {
        return ledger.records().history().daily(Uses.DEPRECATION, DAY.minusDays(1), DAY.plusDays(2));
    }

    private static List<HourlyUse> hourly(Ledger ledger) {
        return ledger.records().history().hourly(Uses.DEPRECATION, always());
    }

    private static Interval always() {
        return new Interval(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));
    }

    private long segmentFiles() {
        try (Stream<Path> files = Files.walk(folder.resolve("segments"))) {
            return files.filter(file -> file.toString().endsWith(".segment")).count();
        } catch (IOException gone) {
            return -1;
        }
    }
}

package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.HourlyUse;
import io.deprecation.usage.Interval;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.PhaseChange;
import io.deprecation.usage.Records;
import io.deprecation.usage.SampleDays;
import io.deprecation.usage.Use;
import io.deprecation.usage.UserAgentUse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("one-jdk")
final class SampleHistoryTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-18");
    private static final Instant MORNING = Instant.parse("2026-11-18T09:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-18T21:00:00Z");
    private static final Interval ALWAYS = new Interval(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"));

    private final MovableClock clock = new MovableClock("2026-11-20T10:30:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aSampleReadsLikeWhatTrafficWouldHaveLeft(DatabaseKind kind) {
        DatabaseSettings database = kind.fresh(folder);
        load(database, sample());

        try (LedgerReader reader = LedgerReader.open(database, clock)) {
            Records records = reader.records();
            assertThat(daily(records))
                    .containsExactly(
                            new DailyUse(DAY, "acme", Uses.OLD, 7),
                            new DailyUse(DAY, "zeta", Uses.DELIVERED, 5),
                            new DailyUse(DAY.plusDays(1), "acme", Uses.OLD, 1));
            assertThat(records.history().hourly(Uses.DEPRECATION, ALWAYS))
                    .startsWith(new HourlyUse(MORNING, "acme", Uses.OLD, 4));
            assertThat(records.history().lastLegacyRequests(Uses.DEPRECATION)).containsExactlyElementsOf(requests());
            assertThat(records.history().userAgents(Uses.DEPRECATION, DAY, DAY.plusDays(2)))
                    .containsExactly(new UserAgentUse(DAY, "acme", "acme-sdk/1.0", 7));
            assertThat(records.history().gaps(ALWAYS)).isEmpty();
            assertThat(records.phases().changes(Uses.DEPRECATION)).containsExactlyElementsOf(phases());
            assertThat(records.rules().since(Uses.DEPRECATION, "f1")).contains(Instant.parse("2026-11-18T00:00:00Z"));
            assertThat(records.history().sample(Uses.DEPRECATION)).contains(new SampleDays(DAY, DAY.plusDays(2)));
            assertThat(records.history().sample("another")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void loadingTwiceChangesNothing(DatabaseKind kind) {
        DatabaseSettings database = kind.fresh(folder);
        load(database, sample());
        List<DailyUse> once = read(database);

        load(database, sample());

        assertThat(read(database)).isEqualTo(once).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSampleIsAddedToWhatIsCountedAndLeavesWhatIsOnRecord(DatabaseKind kind) {
        DatabaseSettings database = kind.fresh(folder);
        var phase = new PhaseChange(Uses.DEPRECATION, "contract", clock.instant(), "real");
        try (Ledger ledger = ledger(database)) {
            ledger.recorder().count(Uses.old("acme"));
            ledger.records().phases().record(phase);
        }

        load(database, sample());

        try (Ledger ledger = ledger(database)) {
            assertThat(daily(ledger.records())).hasSize(4).contains(new DailyUse(DAY.plusDays(2), "acme", Uses.OLD, 1));
            assertThat(ledger.records().phases().changes(Uses.DEPRECATION)).containsExactly(phase);
            assertThat(ledger.records().history().gaps(ALWAYS)).isEmpty();
        }
    }

    @Test
    void whatIsOfAnotherDayOrDeprecationIsNoneOfTheSample() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample(new HourlyCount(MORNING.plus(Duration.ofDays(2)), Uses.old("acme"), 1)));
        var other = new Use("another", "acme", Uses.OLD, "/customers/{id}", "PUT");
        assertThatIllegalArgumentException().isThrownBy(() -> sample(new HourlyCount(MORNING, other, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HourlyCount(MORNING.plusSeconds(1), Uses.old("acme"), 1));
    }

    private static Sample sample() {
        return sample(
                new HourlyCount(MORNING, Uses.old("acme"), 3),
                new HourlyCount(MORNING, Uses.old("acme"), 1),
                new HourlyCount(EVENING, Uses.old("acme"), 3),
                new HourlyCount(EVENING, Uses.delivered("zeta"), 5),
                new HourlyCount(MORNING.plus(Duration.ofDays(1)), Uses.old("acme"), 1));
    }

    private static Sample sample(HourlyCount... uses) {
        return new Sample(
                Uses.DEPRECATION,
                "f1",
                DAY,
                DAY.plusDays(2),
                List.of(uses),
                phases(),
                requests(),
                List.of(new UserAgentUse(DAY, "acme", "acme-sdk/1.0", 7)));
    }

    private static List<PhaseChange> phases() {
        return List.of(
                new PhaseChange(Uses.DEPRECATION, "expand", MORNING, "sample"),
                new PhaseChange(Uses.DEPRECATION, "migrate", EVENING, "sample"));
    }

    private static List<LegacyRequest> requests() {
        return List.of(new LegacyRequest(
                Uses.DEPRECATION, "acme", MORNING.plus(Duration.ofDays(1)), "PUT", "/customers/{id}"));
    }

    private static void load(DatabaseSettings database, Sample sample) {
        try (SampleHistory history = SampleHistory.into(database)) {
            history.load(sample);
            assertThat(history.isLoaded(sample.deprecation())).isTrue();
            assertThat(history.isLoaded("another")).isFalse();
        }
    }

    private List<DailyUse> read(DatabaseSettings database) {
        try (LedgerReader reader = LedgerReader.open(database, clock)) {
            return daily(reader.records());
        }
    }

    private Ledger ledger(DatabaseSettings database) {
        return Ledger.open(new LedgerSettings(database, folder.resolve("segments"), Duration.ofHours(1), true), clock);
    }

    private static List<DailyUse> daily(Records records) {
        return records.history().daily(Uses.DEPRECATION, DAY, DAY.plusDays(9));
    }
}

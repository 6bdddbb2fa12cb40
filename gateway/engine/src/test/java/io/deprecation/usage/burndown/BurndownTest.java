package io.deprecation.usage.burndown;

import static io.deprecation.usage.burndown.Counts.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.deprecation.usage.Kind;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.RegisterEntry;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class BurndownTest {

    private static final int TODAY = 90;
    private static final Observation OLD = Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS);
    private static final Observation TRAFFIC = Observation.traffic(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS);

    @ParameterizedTest
    @EnumSource(names = {"OLD", "CONFLICT", "UNTRANSLATABLE", "UNREAD"})
    void whatContractWouldRefuseIsLegacyUse(Kind found) {
        Observation seen = Observation.request(found, Outcome.FORWARDED, StatusClass.SUCCESS);

        Burndown burndown = new Counts().seen("acme", 3, seen, 5).on(4);

        assertThat(burndown.days().get(3).legacy()).containsEntry("acme", 5L);
        assertThat(burndown.days().get(3).activeClients()).isEqualTo(1);
        assertThat(burndown.days().get(4).legacy()).isEmpty();
    }

    @Test
    void echoesStraysAndTrafficAreNone() {
        Counts counts = new Counts()
                .seen("acme", 3, Observation.request(Kind.ECHO, Outcome.FORWARDED, StatusClass.SUCCESS), 5)
                .seen("acme", 3, Observation.traffic(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS), 5)
                .seen(Use.UNKNOWN, 3, Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.DENIED), 5);

        assertThat(counts.on(4).days().get(3).legacy()).isEmpty();
        assertThat(counts.on(4).clients()).extracting(ClientState::client).containsExactly("acme");
    }

    @Test
    void daysWithAGapAreIncomplete() {
        Burndown burndown = new Counts().gap(3).on(4);

        assertThat(burndown.days())
                .extracting(BurndownDay::day)
                .containsExactly(day(0), day(1), day(2), day(3), day(4));
        assertThat(burndown.days()).extracting(BurndownDay::complete).containsExactly(true, true, true, false, true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aClientStandsAsItIsSeen(String words, Counts counts) {
        assertThat(counts.on(TODAY).clients()).extracting(ClientState::words).containsExactly(words);
    }

    static Stream<Arguments> aClientStandsAsItIsSeen() {
        LocalDate until = day(TODAY + 10);
        Instant end = until.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Stream.of(
                arguments("active", new Counts().old("acme", TODAY, day -> 10)),
                arguments("active", new Counts().old("acme", TODAY - 6, 1)),
                arguments("fading", new Counts().old("acme", TODAY, day -> 100 - day)),
                arguments("quiet since " + day(TODAY - 6), new Counts().old("acme", TODAY - 7, 1)),
                arguments("active", new Counts().old("acme", TODAY - 30, 1).recorded(cadence("acme", 31))),
                arguments("active", migrated(new Counts().old("acme", TODAY, 1))),
                arguments("migrated", migrated(new Counts().old("acme", 10, 1))),
                arguments("idle", new Counts().old("acme", 10, 1)),
                arguments(
                        "quiet since " + day(11),
                        new Counts().old("acme", 10, 1).calls("acme", 80, 81)),
                arguments("declining", new Counts().old("acme", 10, 1).reads("acme", 80, 87, Outcome.DECLINED)),
                arguments(
                        "quiet since " + day(11),
                        new Counts().old("acme", 10, 1).reads("acme", 80, 86, Outcome.DECLINED)),
                arguments("reading", new Counts().reads("acme", 80, 86, Outcome.DELIVERED)),
                arguments("unaffected", new Counts().calls("acme", 80, 86)),
                arguments(
                        "gone",
                        new Counts()
                                .calls("acme", 0, 6)
                                .recorded(new RegisterEntry("acme", false, true, Optional.empty(), Optional.empty()))),
                arguments(
                        "exempt until " + until,
                        new Counts()
                                .old("acme", TODAY, 1)
                                .recorded(
                                        new RegisterEntry("acme", false, false, Optional.empty(), Optional.of(end)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aClientThatWasSilentOnAllDaysStandsAsItIsOnRecord(String words, Counts counts) {
        assertThat(counts.on(TODAY).clients()).extracting(ClientState::words).containsExactly(words);
        assertThat(counts.on(TODAY).forecast()).isEqualTo(new Forecast.NothingToForecast());
    }

    static Stream<Arguments> aClientThatWasSilentOnAllDaysStandsAsItIsOnRecord() {
        return Stream.of(
                arguments("idle", onRecord()),
                arguments("quiet since " + day(-9), onRecord().calls("acme", 80, 81)),
                arguments("migrated", migrated(onRecord())),
                arguments("active", onRecord().recorded(cadence("acme", 101))),
                arguments(
                        "reading",
                        new Counts()
                                .before("acme", 5, TRAFFIC)
                                .before("acme", 5, Observation.response(Outcome.DELIVERED, StatusClass.SUCCESS))
                                .recorded(cadence("acme", 95))));
    }

    @Test
    void aStrayOnRecordIsNoClient() {
        Observation turnedAway = Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.DENIED);

        assertThat(new Counts().before(Use.UNKNOWN, 5, turnedAway).on(TODAY).clients())
                .isEmpty();
    }

    @Test
    void anExemptClientKeepsNobodyWaiting() {
        Instant end = day(TODAY + 10).atStartOfDay(ZoneOffset.UTC).toInstant();
        Counts counts = new Counts()
                .old("acme", TODAY, day -> 10)
                .recorded(new RegisterEntry("acme", false, false, Optional.empty(), Optional.of(end)));

        assertThat(counts.on(TODAY).forecast()).isEqualTo(new Forecast.NothingToForecast());
    }

    /** Sent the old form, last ten days before the first one. */
    private static Counts onRecord() {
        return new Counts().before("acme", 10, OLD).before("acme", 10, TRAFFIC);
    }

    private static RegisterEntry cadence(String client, int days) {
        return new RegisterEntry(client, false, false, Optional.of(Period.ofDays(days)), Optional.empty());
    }

    private static Counts migrated(Counts counts) {
        return counts.recorded(new RegisterEntry("acme", true, false, Optional.empty(), Optional.empty()));
    }
}

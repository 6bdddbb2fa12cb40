package io.deprecation.usage.gate;

import static io.deprecation.usage.gate.History.NOW;
import static io.deprecation.usage.gate.History.TODAY;
import static io.deprecation.usage.gate.History.quiet;
import static io.deprecation.usage.gate.Verdict.FAIL;
import static io.deprecation.usage.gate.Verdict.PASS;
import static io.deprecation.usage.gate.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.deprecation.usage.Kind;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories, and the verdict that each must get (design 5-usage.md, "The gate"). */
final class GateTest {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Optional<String> GLOBEX = Optional.of("globex");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"sunsets", "requests", "strays", "coverage", "reads", "silence", "contracts", "drift", "acceptances"
    })
    void everyHistoryHasItsVerdict(String told, Verdict verdict, History history) {
        GateAnswer answer = history.gate().judge();

        assertThat(answer.verdict()).as("%s%n%s", told, answer.evidence()).isEqualTo(verdict);
        assertThat(answer.findings()).extracting(Finding::condition).contains(Condition.values());
        assertThat(answer.findings())
                .allSatisfy(finding -> assertThat(finding.reason()).endsWith("."));
    }

    static Stream<Arguments> sunsets() {
        return Stream.of(
                arguments("everybody has moved on", PASS, quiet()),
                arguments("the sunset is now", PASS, quiet().sunset(Optional.of(NOW))),
                arguments("the sunset is to come", FAIL, quiet().sunset(Optional.of(NOW.plusNanos(1)))),
                arguments("no sunset", FAIL, quiet().sunset(Optional.empty())));
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments("old today", FAIL, quiet().sends("acme", 0, Kind.OLD)),
                arguments("old on the window's first day", FAIL, quiet().sends("acme", 35, Kind.OLD)),
                arguments("old on the day before the window", PASS, quiet().sends("acme", 36, Kind.OLD)),
                arguments("old on a day to come, by a clock put back", FAIL, quiet().sends("acme", -2, Kind.OLD)),
                arguments("conflict", FAIL, quiet().sends("acme", 9, Kind.CONFLICT)),
                arguments("untranslatable", FAIL, quiet().sends("acme", 9, Kind.UNTRANSLATABLE)),
                arguments("unread", FAIL, quiet().sends("acme", 9, Kind.UNREAD)),
                arguments("echo alone", PASS, quiet().sends("acme", 9, Kind.ECHO)),
                arguments("new alone", PASS, quiet().sends("acme", 9, Kind.NEW)),
                arguments(
                        "old, refused in a brownout",
                        FAIL,
                        quiet().sends("acme", 3, Kind.OLD, Outcome.BROWNOUT, StatusClass.CLIENT_ERROR)),
                arguments(
                        "old, refused by a ramp",
                        FAIL,
                        quiet().sends("acme", 3, Kind.OLD, Outcome.RAMP, StatusClass.CLIENT_ERROR)),
                arguments(
                        "old, answered with an error",
                        FAIL,
                        quiet().sends("acme", 3, Kind.OLD, Outcome.FORWARDED, StatusClass.SERVER_ERROR)),
                arguments(
                        "old by a migrated client",
                        FAIL,
                        quiet().sends("acme", 3, Kind.OLD).migrated("acme")),
                arguments(
                        "old by a client that is gone",
                        FAIL,
                        quiet().sends("acme", 3, Kind.OLD).gone("acme")),
                arguments(
                        "old by an exempt client",
                        PASS,
                        quiet().sends("acme", 3, Kind.OLD).exempt("acme", TOMORROW)),
                arguments(
                        "old, the exemption ends now",
                        FAIL,
                        quiet().sends("acme", 3, Kind.OLD).exempt("acme", NOW)),
                arguments(
                        "old by another than the exempt one",
                        FAIL,
                        quiet().sends("acme", 3, Kind.OLD).exempt("globex", TOMORROW)),
                arguments(
                        "old before the window, with a cadence",
                        FAIL,
                        quiet().sends("acme", 60, Kind.OLD).cadence("acme", 92)),
                arguments(
                        "old before the cadence's window",
                        PASS,
                        quiet().sends("acme", 93, Kind.OLD).cadence("acme", 92)),
                arguments(
                        "a short cadence does not narrow the window",
                        FAIL,
                        quiet().sends("acme", 30, Kind.OLD).cadence("acme", 7)));
    }

    static Stream<Arguments> strays() {
        return Stream.of(
                arguments(
                        "an unknown caller's, turned away",
                        PASS,
                        quiet().sends(Use.UNKNOWN, 3, Kind.OLD, Outcome.FORWARDED, StatusClass.DENIED)),
                arguments("an unknown caller's, served", FAIL, quiet().sends(Use.UNKNOWN, 3, Kind.OLD)),
                arguments(
                        "an unknown caller's, another error",
                        FAIL,
                        quiet().sends(Use.UNKNOWN, 3, Kind.OLD, Outcome.FORWARDED, StatusClass.CLIENT_ERROR)),
                arguments(
                        "an unknown caller's, refused here",
                        FAIL,
                        quiet().sends(Use.UNKNOWN, 3, Kind.OLD, Outcome.BROWNOUT, StatusClass.DENIED)),
                arguments(
                        "a known client's, turned away",
                        FAIL,
                        quiet().sends("acme", 3, Kind.OLD, Outcome.FORWARDED, StatusClass.DENIED)),
                arguments("a stray reader", PASS, quiet().reads(Use.UNKNOWN, 3, Outcome.REQUESTED, StatusClass.DENIED)),
                arguments("an unknown reader", FAIL, quiet().reads(Use.UNKNOWN, 3, Outcome.DELIVERED)),
                arguments(
                        "strays alone were seen",
                        UNKNOWN,
                        new History().sends(Use.UNKNOWN, 3, Kind.NEW, Outcome.FORWARDED, StatusClass.DENIED)),
                arguments(
                        "strays do not show that unknown callers live",
                        UNKNOWN,
                        quiet().calls(Use.UNKNOWN, 50, 60)
                                .sends(Use.UNKNOWN, 3, Kind.NEW, Outcome.FORWARDED, StatusClass.DENIED)));
    }

    static Stream<Arguments> coverage() {
        return Stream.of(
                arguments("a gap in the window", UNKNOWN, quiet().gap(10)),
                arguments("a gap before the window", PASS, quiet().gap(37)),
                arguments(
                        "a gap that ends as the window begins",
                        PASS,
                        quiet().gap(NOW.minus(Duration.ofDays(40)), day(35))),
                arguments(
                        "a gap that reaches into the window",
                        UNKNOWN,
                        quiet().gap(NOW.minus(Duration.ofDays(40)), day(35).plusMillis(1))),
                arguments("a gap without length", UNKNOWN, quiet().gap(day(9), day(9).plusMillis(1))),
                arguments("a gap that lasts", UNKNOWN, quiet().gap(NOW.minusSeconds(60), NOW)),
                arguments("a gap and old use", FAIL, quiet().gap(10).sends("acme", 3, Kind.OLD)),
                arguments(
                        "a gap in the part that a cadence adds",
                        UNKNOWN,
                        quiet().gap(60).cadence("acme", 92)),
                arguments(
                        "the same for an exempt client",
                        PASS,
                        quiet().gap(60).cadence("acme", 92).exempt("acme", TOMORROW)),
                arguments("nobody knows since when it counts", UNKNOWN, quiet().countedSince(Optional.empty())),
                arguments(
                        "the rule was edited in the window",
                        UNKNOWN,
                        quiet().countedSince(Optional.of(NOW.minus(Duration.ofDays(2))))),
                arguments(
                        "the rule was edited in a cadence's window",
                        UNKNOWN,
                        quiet().cadence("acme", 92).countedSince(Optional.of(NOW.minus(Duration.ofDays(50))))),
                arguments("counted since the window began", PASS, quiet().countedSince(Optional.of(day(35)))),
                arguments("too few days were read", UNKNOWN, quiet().readFrom(TODAY.minusDays(34))),
                arguments("just enough days were read", PASS, quiet().readFrom(TODAY.minusDays(35))));
    }

    static Stream<Arguments> reads() {
        return Stream.of(
                arguments("given the old form", FAIL, quiet().reads("acme", 5, Outcome.DELIVERED)),
                arguments("asked for it by name", FAIL, quiet().reads("acme", 5, Outcome.REQUESTED)),
                arguments("given it before the window", PASS, quiet().reads("acme", 36, Outcome.DELIVERED)),
                arguments("withheld from it alone", PASS, quiet().reads("acme", 5, Outcome.WITHHELD)),
                arguments(
                        "given it, recorded as migrated",
                        PASS,
                        quiet().reads("acme", 5, Outcome.DELIVERED).migrated("acme")),
                arguments(
                        "given it, recorded as gone",
                        FAIL,
                        quiet().reads("acme", 5, Outcome.DELIVERED).gone("acme")),
                arguments(
                        "given it, exempt",
                        PASS,
                        quiet().reads("acme", 5, Outcome.DELIVERED).exempt("acme", TOMORROW)),
                arguments(
                        "declines since",
                        PASS,
                        quiet().reads("acme", 8, Outcome.DELIVERED).declines("acme", 0, 6)),
                arguments(
                        "declines on six days only",
                        FAIL,
                        quiet().reads("acme", 8, Outcome.DELIVERED).declines("acme", 0, 5)),
                arguments(
                        "declines, with a read on one of the days",
                        FAIL,
                        quiet().declines("acme", 0, 20).reads("acme", 3, Outcome.DELIVERED)),
                arguments(
                        "declined, and does no more",
                        FAIL,
                        quiet().reads("acme", 25, Outcome.DELIVERED).declines("acme", 1, 20)),
                arguments(
                        "has been there for three days",
                        FAIL,
                        quiet().reads("globex", 2, Outcome.DELIVERED).declines("globex", 0, 1)),
                arguments("its last active days are weeks apart", PASS, monthlyDecliner()));
    }

    static Stream<Arguments> silence() {
        return Stream.of(
                arguments("silent for the window", UNKNOWN, quiet().calls("globex", 36, 90)),
                arguments("seen on the window's first day", PASS, quiet().calls("globex", 35, 90)),
                arguments(
                        "silent, recorded as gone",
                        PASS,
                        quiet().calls("globex", 36, 90).gone("globex")),
                arguments(
                        "silent, recorded as migrated",
                        PASS,
                        quiet().calls("globex", 36, 90).migrated("globex")),
                arguments(
                        "silent, exempt", PASS, quiet().calls("globex", 36, 90).exempt("globex", TOMORROW)),
                arguments(
                        "silent, its exemption has ended",
                        UNKNOWN,
                        quiet().calls("globex", 36, 90).exempt("globex", NOW)),
                arguments(
                        "silent for less than its cadence",
                        PASS,
                        quiet().calls("globex", 60, 90).cadence("globex", 92)),
                arguments(
                        "silent for its cadence",
                        UNKNOWN,
                        quiet().calls("globex", 93, 99).cadence("globex", 92)),
                arguments("a consumer that was never seen", UNKNOWN, quiet().consumer("globex")),
                arguments("a consumer that calls", PASS, quiet().consumer("acme")),
                arguments("an unknown caller, long ago", UNKNOWN, quiet().calls(Use.UNKNOWN, 60, 61)),
                arguments(
                        "an exempt client alone, with the old form",
                        UNKNOWN,
                        new History().sends("acme", 3, Kind.OLD).exempt("acme", TOMORROW)),
                arguments(
                        "a migrated client alone, with the new form",
                        PASS,
                        new History().calls("acme", 0, 9).migrated("acme")),
                arguments(
                        "a migrated client alone, long ago",
                        UNKNOWN,
                        new History().calls("acme", 60, 90).migrated("acme")),
                arguments("nobody was ever seen", UNKNOWN, new History()));
    }

    static Stream<Arguments> contracts() {
        return Stream.of(
                arguments("contracts are clear", PASS, quiet().contracts(ConsumerContracts.Standing.CLEAR)),
                arguments("a contract names the member", FAIL, quiet().contracts(ConsumerContracts.Standing.MENTIONED)),
                arguments(
                        "a contract cannot be read",
                        UNKNOWN,
                        quiet().contracts(ConsumerContracts.Standing.UNREADABLE)));
    }

    static Stream<Arguments> drift() {
        return Stream.of(
                arguments("drift", FAIL, quiet().drifts("acme", 35)),
                arguments("drift before the window", PASS, quiet().drifts("acme", 36)),
                arguments(
                        "drift for an exempt client",
                        FAIL,
                        quiet().drifts("acme", 9).exempt("acme", TOMORROW)));
    }

    static Stream<Arguments> acceptances() {
        return Stream.of(
                arguments("silence is accepted", PASS, silent().accept(Condition.TRAFFIC, GLOBEX, TOMORROW)),
                arguments("the acceptance ends now", UNKNOWN, silent().accept(Condition.TRAFFIC, GLOBEX, NOW)),
                arguments(
                        "for another client",
                        UNKNOWN,
                        silent().accept(Condition.TRAFFIC, Optional.of("acme"), TOMORROW)),
                arguments(
                        "for nobody in particular",
                        UNKNOWN,
                        silent().accept(Condition.TRAFFIC, Optional.empty(), TOMORROW)),
                arguments("for another condition", UNKNOWN, silent().accept(Condition.REQUESTS, GLOBEX, TOMORROW)),
                arguments(
                        "a gap is accepted",
                        PASS,
                        quiet().gap(9).accept(Condition.REQUESTS, Optional.empty(), TOMORROW)),
                arguments(
                        "a failure cannot be accepted",
                        FAIL,
                        quiet().sends("globex", 3, Kind.OLD).accept(Condition.REQUESTS, GLOBEX, TOMORROW)),
                arguments(
                        "reads cannot be accepted",
                        FAIL,
                        quiet().reads("globex", 3, Outcome.DELIVERED).accept(Condition.READS, GLOBEX, TOMORROW)));
    }

    @Test
    void aRecordThatUsesContradictIsNamedForAnAlert() {
        History history = quiet().sends("acme", 3, Kind.OLD).migrated("acme").gone("globex");

        assertThat(history.gate().judge().contradicted()).containsExactly("acme");
    }

    @Test
    void aRampAsksForOneClientAlone() {
        Gate gate = quiet().sends("globex", 3, Kind.OLD)
                .sunset(Optional.empty())
                .drifts("acme", 1)
                .gate();

        assertThat(gate.judge("acme").verdict()).isEqualTo(PASS);
        assertThat(gate.judge("globex").verdict()).isEqualTo(FAIL);
        assertThat(gate.judge("nobody").verdict()).isEqualTo(UNKNOWN);
        assertThat(quiet().gap(3).gate().judge("acme").verdict()).isEqualTo(UNKNOWN);
    }

    @Test
    void aLedgerThatDoesNotAnswerIsUnknown() {
        GateAnswer answer = Gate.withoutEvidence("customer-name", "The ledger does not answer.");

        assertThat(answer.verdict()).isEqualTo(UNKNOWN);
        assertThat(answer.evidence()).isEqualTo("2. The ledger does not answer.");
    }

    @Test
    void whoAcceptedIsPartOfTheEvidence() {
        String evidence = silent().accept(Condition.TRAFFIC, GLOBEX, TOMORROW)
                .gate()
                .judge()
                .evidence();

        assertThat(evidence).contains("Accepted by jo@example.com until " + TOMORROW + ": spoke to them");
    }

    @Test
    void reasonsCountAndDateWhatTheySpeakOf() {
        GateAnswer answer = quiet().sends("acme", 9, Kind.OLD)
                .sends("acme", 3, Kind.UNREAD)
                .gate()
                .judge();

        assertThat(answer.findings())
                .filteredOn(finding -> finding.verdict() == FAIL)
                .extracting(Finding::reason)
                .isEqualTo(List.of(
                        "acme sent 2 requests that contract would refuse since 2027-03-11, the last on 2027-04-12."));
    }

    private static History silent() {
        return quiet().calls("globex", 36, 90);
    }

    private static History monthlyDecliner() {
        History history = quiet().reads("globex", 33, Outcome.DELIVERED);
        for (int day = 0; day < 28; day += 4) {
            history.reads("globex", day, Outcome.DECLINED);
        }
        return history;
    }

    private static Instant day(int daysAgo) {
        return TODAY.minusDays(daysAgo).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

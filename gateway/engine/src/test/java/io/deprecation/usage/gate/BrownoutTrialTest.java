package io.deprecation.usage.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.deprecation.usage.Interval;
import io.deprecation.usage.Kind;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client that was given the old form must have gone through to be cleared by response brownouts. */
final class BrownoutTrialTest {

    private static final Instant MONDAY = Instant.parse("2027-04-05T06:00:00Z");
    private static final Interval FIRST = hours(MONDAY, 12);
    private static final Interval SECOND = hours(MONDAY.plus(Duration.ofDays(3)), 12);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("trials")
    void everyTrialHasItsVerdict(String told, Verdict verdict, History history) {
        GateAnswer answer = history.gate().judge();

        assertThat(answer.verdict()).as("%s%n%s", told, answer.evidence()).isEqualTo(verdict);
    }

    @Test
    void aBrownoutThatHurtIsToldOfInPlainWords() {
        assertThat(reads(trial("acme", 100, 12, FIRST, SECOND)))
                .contains("it looked broken in the response brownout from 2027-04-05T06:00:00Z to 2027-04-05T18:00:00Z:"
                        + " 144 of 1200 answers were 4xx or 5xx where 0 of 1200 are usual.");
        assertThat(reads(trial("acme", 10, 0, FIRST, SECOND))).contains("it sent 120 requests where 1200 are usual.");
    }

    @Test
    void harmShowsWhileTheBrownoutRunsAndOutweighsThoseBefore() {
        Interval running = hours(History.NOW.minus(Duration.ofHours(3)).minus(Duration.ofMinutes(20)), 12);

        assertThat(reads(trial("acme", 100, 0, FIRST, SECOND, running))).contains("did not miss it");
        assertThat(reads(oneHurts(running)))
                .contains(
                        "it looks broken since 2027-04-15T07:00:00Z, when a response brownout began: 270 of 300 answers");
    }

    private static String reads(History history) {
        return history.gate().judge().findings().stream()
                .filter(finding -> finding.condition() == Condition.READS)
                .map(Finding::words)
                .collect(Collectors.joining("\n"));
    }

    static Stream<Arguments> trials() {
        return Stream.of(
                arguments("nothing happened", Verdict.PASS, trial("acme", 100, 0, FIRST, SECOND)),
                arguments("errors rose by a point", Verdict.PASS, trial("acme", 100, 1, FIRST, SECOND)),
                arguments("errors rose by two points", Verdict.FAIL, trial("acme", 100, 2, FIRST, SECOND)),
                arguments("volume fell by less than half", Verdict.PASS, trial("acme", 51, 0, FIRST, SECOND)),
                arguments("volume fell by half", Verdict.FAIL, trial("acme", 50, 0, FIRST, SECOND)),
                arguments("it went away", Verdict.FAIL, trial("acme", 0, 0, FIRST, SECOND)),
                arguments("one brownout", Verdict.FAIL, trial("acme", 100, 0, hours(MONDAY, 30))),
                arguments("too short together", Verdict.FAIL, trial("acme", 100, 0, FIRST, hours(SECOND.from(), 11))),
                arguments("too little withheld", Verdict.FAIL, tooLittleWithheld()),
                arguments(
                        "one of them was not felt",
                        Verdict.FAIL,
                        trial("acme", 100, 0, hours(MONDAY, 24)).brownout(SECOND)),
                arguments("one of them hurt", Verdict.FAIL, oneHurt()),
                arguments(
                        "one of them is not over",
                        Verdict.FAIL,
                        trial(
                                "acme",
                                100,
                                0,
                                FIRST,
                                hours(History.NOW.minus(Duration.ofHours(12)).minus(Duration.ofMinutes(20)), 13))),
                arguments("nothing to compare with", Verdict.FAIL, noUsual()),
                arguments("errors as always", Verdict.PASS, errorsAsAlways()),
                arguments("an unknown caller's 404s", Verdict.FAIL, unknownCaller(StatusClass.DENIED)),
                arguments("an unknown caller's answers", Verdict.PASS, unknownCaller(StatusClass.SUCCESS)));
    }

    /** A client with 100 exchanges an hour that is given the old form, and has so many in some brownouts. */
    private static History trial(String client, int count, int errors, Interval... brownouts) {
        History history = read(client);
        usual(history, client, 0, brownouts);
        for (Interval brownout : brownouts) {
            history.withheld(client, brownout, 20).hours(client, brownout, count, errors);
        }
        return history;
    }

    private static History tooLittleWithheld() {
        History history = read("acme");
        usual(history, "acme", 0, FIRST, SECOND);
        return history.withheld("acme", FIRST, 15)
                .withheld("acme", SECOND, 14)
                .hours("acme", FIRST, 100, 0)
                .hours("acme", SECOND, 100, 0);
    }

    private static History oneHurt() {
        return oneHurts(hours(SECOND.from().plus(Duration.ofDays(1)), 12));
    }

    private static History oneHurts(Interval third) {
        return trial("acme", 100, 0, FIRST, SECOND).withheld("acme", third, 20).hours("acme", third, 100, 90);
    }

    private static History noUsual() {
        return read("acme")
                .withheld("acme", FIRST, 20)
                .withheld("acme", SECOND, 20)
                .hours("acme", FIRST, 100, 0)
                .hours("acme", SECOND, 100, 0);
    }

    private static History errorsAsAlways() {
        History history = read("acme");
        usual(history, "acme", 30, FIRST, SECOND);
        for (Interval brownout : new Interval[] {FIRST, SECOND}) {
            history.withheld("acme", brownout, 20).hours("acme", brownout, 100, 30);
        }
        return history;
    }

    private static History unknownCaller(StatusClass status) {
        Observation more = Observation.traffic(Kind.NONE, Outcome.FORWARDED, status);
        return trial(Use.UNKNOWN, 100, 0, FIRST, SECOND).hour(Use.UNKNOWN, FIRST.from(), more, 100);
    }

    private static History read(String client) {
        return History.quiet().reads(client, 2, Outcome.DELIVERED);
    }

    private static void usual(History history, String client, int errors, Interval... brownouts) {
        for (Interval brownout : brownouts) {
            Duration week = Duration.ofDays(7);
            Instant before = brownout.from().minus(week);
            history.hours(client, new Interval(before, brownout.until().minus(week)), 100, errors);
        }
    }

    private static Interval hours(Instant from, int hours) {
        return new Interval(from, from.plus(Duration.ofHours(hours)));
    }
}

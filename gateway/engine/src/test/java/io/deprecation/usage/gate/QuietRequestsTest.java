package io.deprecation.usage.gate;

import static io.deprecation.usage.gate.History.NOW;
import static io.deprecation.usage.gate.History.TODAY;
import static io.deprecation.usage.gate.History.day;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories of requests, and the verdict that each must get (design 5-usage.md, conditions 1 and 2). */
final class QuietRequestsTest {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"sunsets", "requests", "strays", "coverage"})
    void everyHistoryHasItsVerdict(String told, Verdict verdict, History history) {
        GateAnswer answer = history.gate().judge();

        assertThat(answer.verdict()).as("%s%n%s", told, answer.evidence()).isEqualTo(verdict);
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
}

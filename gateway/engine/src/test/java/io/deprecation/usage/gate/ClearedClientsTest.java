package io.deprecation.usage.gate;

import static io.deprecation.usage.gate.History.NOW;
import static io.deprecation.usage.gate.History.day;
import static io.deprecation.usage.gate.History.quiet;
import static io.deprecation.usage.gate.Verdict.FAIL;
import static io.deprecation.usage.gate.Verdict.PASS;
import static io.deprecation.usage.gate.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.deprecation.usage.Kind;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories of reads and silence, and the verdict that each must get (design 5-usage.md, conditions 3 to 6). */
final class ClearedClientsTest {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Optional<String> GLOBEX = Optional.of("globex");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"reads", "silence", "contracts", "drift", "acceptances"})
    void everyHistoryHasItsVerdict(String told, Verdict verdict, History history) {
        GateAnswer answer = history.gate().judge();

        assertThat(answer.verdict()).as("%s%n%s", told, answer.evidence()).isEqualTo(verdict);
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
}

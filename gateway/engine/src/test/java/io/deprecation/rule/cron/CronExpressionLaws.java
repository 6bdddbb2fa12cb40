package io.deprecation.rule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Where clocks are not changed, expressions mean what Spring takes them for. */
class CronExpressionLaws {

    private static final int COMPARED = 50;
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-01-01T00:00:00");

    @Property(tries = 2_000)
    void agreesWithSpring(@ForAll("expressions") String expression, @ForAll @IntRange(max = 600_000) int minutes)
            throws CronSyntaxException {
        LocalDateTime from = BEGIN.plusMinutes(minutes);
        LocalDateTime until = from.plusYears(2);
        var oracle = org.springframework.scheduling.support.CronExpression.parse("0 " + expression);
        var expected = new ArrayList<Instant>();
        LocalDateTime next = oracle.next(from.minusSeconds(1));
        while (next != null && next.isBefore(until) && expected.size() < COMPARED) {
            expected.add(next.toInstant(ZoneOffset.UTC));
            next = oracle.next(next);
        }

        List<Instant> instants = CronExpression.parse(expression)
                .instants(ZoneId.of("UTC"), from.toInstant(ZoneOffset.UTC), until.toInstant(ZoneOffset.UTC))
                .limit(COMPARED)
                .toList();
        assertThat(instants).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> minute = field(0, 59);
        Arbitrary<String> hour = field(0, 23);
        Arbitrary<String> month = Arbitraries.oneOf(field(1, 12), Arbitraries.of("JAN", "feb-MAY", "Sep,NOV-DEC"));
        Arbitrary<String> days = Arbitraries.oneOf(
                Combinators.combine(field(1, 31), month).as((day, of) -> day + " " + of + " *"),
                Combinators.combine(month, weekday()).as((of, day) -> "* " + of + " " + day));
        return Combinators.combine(minute, hour, days).as((m, h, rest) -> m + " " + h + " " + rest);
    }

    private static Arbitrary<String> weekday() {
        Arbitrary<String> number = Arbitraries.integers().between(0, 7).map(String::valueOf);
        return Arbitraries.oneOf(
                number,
                Arbitraries.of("*", "TUE", "mon-FRI", "FRI-SUN", "SUN", "1-5/2", "SAT,SUN", "5-7", "0-3", "7-2"));
    }

    private static Arbitrary<String> field(int least, int most) {
        Arbitrary<Integer> number = Arbitraries.integers().between(least, most);
        Arbitrary<Integer> step = Arbitraries.integers().between(1, most);
        Arbitrary<String> range = Combinators.combine(number, number)
                .as((one, other) -> Math.min(one, other) + "-" + Math.max(one, other));
        Arbitrary<String> part = Arbitraries.oneOf(
                number.map(String::valueOf),
                range,
                Combinators.combine(range, step).as((of, by) -> of + "/" + by));
        return Arbitraries.oneOf(
                Arbitraries.just("*"),
                step.map(by -> "*/" + by),
                part.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(",", parts)));
    }
}

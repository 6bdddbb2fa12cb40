package io.deprecation.benchmarks.gateway;

import io.deprecation.benchmarks.gateway.load.OpenLoop;
import io.deprecation.benchmarks.gateway.load.Outcome;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long a caller of 2 KB waits at parts of this gateway's knee with a rule, the same rates for all: where waiting
 * begins says more than how long it is at one rate.
 */
final class Waiting {

    private static final double[] PARTS = {0.3, 0.5, 0.6, 0.7};
    private static final int CONNECTIONS = 256;
    private static final double SECONDS = 3;

    /** Rounds that do not count: callers who come one by one take other ways through the code than those who never pause. */
    private static final int WARMING = 3;

    private final Knee rule;
    private final List<Knee> others;

    Waiting(Knee rule, List<Knee> others) {
        this.rule = rule;
        this.others = List.copyOf(others);
    }

    /** Measures and prints them. */
    void print(PrintStream out, int rounds, double time) {
        Duration length = Duration.ofMillis((long) (SECONDS * 1000 * time));
        var rates = new ArrayList<AtRate>();
        for (double part : PARTS) {
            rates.add(new AtRate(part, part * rule.perSecond(), rule, others));
        }
        for (int round = 0; round < WARMING + rounds; round++) {
            rates.forEach(rate -> rate.round(length));
        }
        rates.forEach(AtRate::forgetWarming);
        out.printf("%nOpen loop, 2 KB, a Poisson process, at parts of this gateway's knee with a rule:%n%n");
        out.println(
                "| Of the knee | requests/s | Between load and upstream | p50 ms | p99 ms | p99.9 ms | wrong or none |"
                        + " p99 that this gateway with a rule adds, ms |");
        out.println("|---|---|---|---|---|---|---|---|");
        rates.forEach(rate -> rate.print(out));
    }

    /** What was measured at one rate, the rule last. */
    private record AtRate(double part, double perSecond, Measured ours, List<Measured> theirs) {

        private AtRate(double part, double perSecond, Knee rule, List<Knee> others) {
            this(
                    part,
                    perSecond,
                    new Measured(rule),
                    others.stream().map(Measured::new).toList());
        }

        private void round(Duration length) {
            all().forEach(one -> one.round(perSecond, length));
        }

        private void forgetWarming() {
            all().forEach(one -> one.outcomes().subList(0, WARMING).clear());
        }

        private Stream<Measured> all() {
            return Stream.concat(theirs.stream(), Stream.of(ours));
        }

        private void print(PrintStream out) {
            theirs.forEach(other -> row(
                    out, other, ours.percentile(99).minus(other.percentile(99)).withSpread("%,.2f")));
            row(out, ours, "");
        }

        private void row(PrintStream out, Measured one, String added) {
            out.printf(
                    Locale.ROOT,
                    "| %.1f | %,.0f | %s | %s | %s | %s | %d | %s |%n",
                    part,
                    perSecond,
                    one.knee().title(),
                    one.percentile(50).withSpread("%,.2f"),
                    one.percentile(99).withSpread("%,.2f"),
                    one.percentile(99.9).withSpread("%,.2f"),
                    one.outcomes().stream()
                            .mapToLong(outcome -> outcome.bad() + outcome.unsent())
                            .sum(),
                    added);
        }
    }

    private record Measured(Knee knee, List<Outcome> outcomes) {

        private Measured(Knee knee) {
            this(knee, new ArrayList<>());
        }

        private void round(double rate, Duration length) {
            outcomes.add(OpenLoop.run(knee.call(), CONNECTIONS, rate, length));
        }

        private Series percentile(double percentile) {
            return new Series(
                    outcomes.stream().map(outcome -> outcome.millis(percentile)).toList());
        }
    }
}

package io.deprecation.benchmarks.gateway;

import io.deprecation.benchmarks.gateway.load.OpenLoop;
import io.deprecation.benchmarks.gateway.load.Outcome;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long a caller of 2 KB waits at 70 % of this gateway's knee with a rule, the same rate for all. */
final class Waiting {

    private static final double PART = 0.7;
    private static final int CONNECTIONS = 256;
    private static final double SECONDS = 4;

    private final Knee rule;
    private final List<Knee> others;

    Waiting(Knee rule, List<Knee> others) {
        this.rule = rule;
        this.others = List.copyOf(others);
    }

    /** Measures and prints them. */
    void print(PrintStream out, int rounds, double time) {
        double rate = PART * rule.perSecond();
        Duration length = Duration.ofMillis((long) (SECONDS * 1000 * time));
        var ours = new Measured(rule);
        List<Measured> theirs = others.stream().map(Measured::new).toList();
        for (int round = 0; round < rounds; round++) {
            theirs.forEach(other -> other.round(rate, length));
            ours.round(rate, length);
        }
        out.printf(Locale.ROOT, "%nOpen loop, %,.0f requests/s of 2 KB, a Poisson process:%n%n", rate);
        out.println("| Between load and upstream | p50 ms | p99 ms | p99.9 ms | wrong or none |"
                + " p99 that this gateway with a rule adds, ms |");
        out.println("|---|---|---|---|---|---|");
        theirs.forEach(other ->
                other.print(out, ours.percentile(99).minus(other.percentile(99)).withSpread("%,.2f")));
        ours.print(out, "");
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

        private void print(PrintStream out, String added) {
            out.printf(
                    "| %s | %s | %s | %s | %d | %s |%n",
                    knee.title(),
                    percentile(50).withSpread("%,.2f"),
                    percentile(99).withSpread("%,.2f"),
                    percentile(99.9).withSpread("%,.2f"),
                    outcomes.stream()
                            .mapToLong(outcome -> outcome.bad() + outcome.unsent())
                            .sum(),
                    added);
        }
    }
}

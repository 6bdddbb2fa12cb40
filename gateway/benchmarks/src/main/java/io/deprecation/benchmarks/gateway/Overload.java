package io.deprecation.benchmarks.gateway;

import io.deprecation.benchmarks.gateway.load.OpenLoop;
import io.deprecation.benchmarks.gateway.load.Outcome;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What becomes of three times the knee: how much is still answered, and how soon all is well again. */
final class Overload {

    private static final double TOO_MUCH = 3;
    private static final double USUAL = 0.7;
    private static final int MANY_CONNECTIONS = 1_000;
    private static final int CONNECTIONS = 256;
    private static final double SECONDS = 10;
    private static final double WELL_MILLIS = 100;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int LONGEST = 30;

    private final List<Knee> knees;

    Overload(List<Knee> knees) {
        this.knees = List.copyOf(knees);
    }

    /** Measures and prints them. */
    void print(PrintStream out, double time) {
        out.printf("%nOpen loop, three times the knee, on %,d connections:%n%n", MANY_CONNECTIONS);
        out.println(
                "| Between load and upstream | knee, requests/s | good answers/s | to knee | other answers | p99 ms |"
                        + " well again after |");
        out.println("|---|---|---|---|---|---|---|");
        knees.forEach(knee -> row(out, knee, Duration.ofMillis((long) (SECONDS * 1000 * time))));
    }

    private static void row(PrintStream out, Knee knee, Duration length) {
        Outcome outcome = OpenLoop.run(knee.call(), MANY_CONNECTIONS, TOO_MUCH * knee.perSecond(), length);
        out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.2f | %d | %,.1f | %s |%n",
                knee.title(),
                knee.perSecond(),
                outcome.perSecond(),
                outcome.perSecond() / knee.perSecond(),
                outcome.bad(),
                outcome.millis(99),
                recovery(knee));
    }

    /** Until a second in which every request is answered as it should be, 99 of 100 within {@value #WELL_MILLIS} ms. */
    private static String recovery(Knee knee) {
        long begun = System.nanoTime();
        for (int second = 0; second < LONGEST; second++) {
            Outcome outcome = OpenLoop.run(knee.call(), CONNECTIONS, USUAL * knee.perSecond(), SECOND);
            if (outcome.bad() == 0 && outcome.unsent() == 0 && outcome.millis(99) <= WELL_MILLIS) {
                return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begun) / 1e9);
            }
        }
        return "not within " + LONGEST + " s";
    }
}

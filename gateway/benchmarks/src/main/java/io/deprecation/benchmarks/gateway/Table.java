package io.deprecation.benchmarks.gateway;

import java.io.PrintStream;
import java.util.List;

/** The figures in Markdown. */
final class Table {

    private static final int KILO = 1024;

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void head() {
        out.println(
                "| Body | Between load and upstream | requests/s | to bare | CPU µs/request | to bare | p50 ms | p99 ms |"
                        + " peak resident MB |");
        out.println("|---|---|---|---|---|---|---|---|---|");
    }

    /** All rows of one cell; the ratios are to the bare route, where it is among them. */
    void rows(List<Trial> trials) {
        Trial bare = trials.stream()
                .filter(trial -> trial.variant().title().equals(Variants.BARE))
                .findFirst()
                .orElse(trials.get(0));
        trials.forEach(trial -> row(trial, bare));
        out.flush();
    }

    private void row(Trial trial, Trial bare) {
        String what = trial.cell().title() + " | " + trial.variant().title();
        if (!trial.failure().isEmpty()) {
            out.println("| " + what + " | " + trial.failure() + " | | | | | | |");
            return;
        }
        Series perSecond = trial.series(Figures::perSecond);
        Series cpu = trial.series(Figures::cpuMicros);
        String format = perSecond.median() < 100 ? "%,.1f" : "%,.0f";
        out.println("| "
                + String.join(
                        " | ",
                        what,
                        perSecond.withSpread(format),
                        perSecond.over(bare.series(Figures::perSecond)).text("%.2f"),
                        cpu.withSpread("%,.0f"),
                        cpu.over(bare.series(Figures::cpuMicros)).text("%.2f"),
                        trial.series(Figures::p50).text("%,.2f"),
                        trial.series(Figures::p99).text("%,.2f"),
                        trial.peakKilobytes()
                                .map(peak -> String.valueOf(peak / KILO))
                                .orElse("–"))
                + " |");
    }
}

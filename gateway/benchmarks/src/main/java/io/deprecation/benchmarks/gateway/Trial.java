package io.deprecation.benchmarks.gateway;

import io.deprecation.benchmarks.gateway.load.Call;
import io.deprecation.benchmarks.gateway.load.ClosedLoop;
import io.deprecation.benchmarks.gateway.load.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One variant in one cell, round by round; out of it once it has answered anything wrong. */
final class Trial {

    private static final int STEADY = 4;
    private static final int MOST_WARMING = 100;

    /** The part of a round's processor time that compilers may take in one that is warm. */
    private static final double COMPILING = 0.03;

    private final Variant variant;
    private final Cell cell;
    private final @Nullable Server server;
    private final List<Figures> rounds = new ArrayList<>();
    private @Nullable Call call;
    private String failure = "";
    private long peakKilobytes;

    /** @param server the variant's process, if it has one */
    Trial(Variant variant, Cell cell, @Nullable Server server) {
        this.variant = variant;
        this.cell = cell;
        this.server = server;
    }

    Variant variant() {
        return variant;
    }

    Cell cell() {
        return cell;
    }

    /** What it answered wrong; empty if nothing. */
    String failure() {
        return failure;
    }

    Series series(ToDoubleFunction<Figures> figure) {
        return Series.of(rounds, figure);
    }

    /** The most memory that was resident since it began, in KB; none if the variant has no process. */
    Optional<Long> peakKilobytes() {
        return server == null ? Optional.empty() : Optional.of(peakKilobytes);
    }

    /**
     * Looks at the first answer, and goes through rounds that do not count, until the code is compiled: with one core for
     * all, a minute and more of small answers.
     */
    void warm(FirstAnswer first) throws IOException, InterruptedException {
        try {
            if (server != null) {
                server.resetPeak();
            }
            call = first.check(variant, cell);
        } catch (WrongAnswerException | IOException wrong) {
            fail(String.valueOf(wrong.getMessage()));
        }
        for (int round = 0, quiet = 0; round < MOST_WARMING && quiet < STEADY && failure.isEmpty(); round++) {
            long before = cpu();
            long compiling = compiling();
            measure();
            quiet = compiling() - compiling <= (cpu() - before) * COMPILING ? quiet + 1 : 0;
        }
    }

    /** One round that counts, if it is still in. */
    void round() throws IOException {
        if (failure.isEmpty()) {
            rounds.add(measure());
        }
    }

    private Figures measure() throws IOException {
        long before = cpu();
        Outcome outcome = ClosedLoop.run(Objects.requireNonNull(call), cell.connections(), cell.time());
        long used = cpu() - before;
        take(outcome);
        return new Figures(
                outcome.perSecond(),
                server == null ? Double.NaN : (double) used / outcome.good(),
                outcome.millis(50),
                outcome.millis(99));
    }

    private long cpu() throws IOException {
        return server == null ? 0 : server.cpuMicros();
    }

    private long compiling() throws IOException {
        return server == null ? 0 : server.compilerMicros();
    }

    private void take(Outcome outcome) throws IOException {
        if (outcome.bad() > 0 || outcome.good() == 0) {
            fail(outcome.bad() + " of " + (outcome.bad() + outcome.good()) + " answers wrong");
        }
        if (server != null && server.isAlive()) {
            peakKilobytes = server.peakKilobytes();
        }
    }

    private void fail(String why) {
        failure = server != null && !server.isAlive() ? "its process has ended" : why;
    }
}

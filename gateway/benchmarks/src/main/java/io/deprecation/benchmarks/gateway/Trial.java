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

    /** Of bodies, until which a compiler has seen enough: 40,000 answers of 2 KB. */
    private static final long WARMING = 80L << 20;

    private static final int STEADY = 3;
    private static final int MOST_WARMING = 20;
    private static final double SAME = 0.97;

    private final Variant variant;
    private final Cell cell;
    private final @Nullable Server server;
    private final List<Figures> rounds = new ArrayList<>();
    private @Nullable Call call;
    private String failure = "";
    private long peakKilobytes;
    private long answered;

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
     * Looks at the first answer, and goes through rounds that do not count: until so much has been answered that the code
     * is compiled, and then until they cost no less than those before.
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
        while (failure.isEmpty() && answered * cell.bytes() < WARMING) {
            measure();
        }
        double least = Double.MAX_VALUE;
        for (int round = 0, steady = 0; round < MOST_WARMING && steady < STEADY && failure.isEmpty(); round++) {
            double cost = measure().cost();
            steady = cost > least * SAME ? steady + 1 : 0;
            least = Math.min(least, cost);
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
        answered += outcome.good();
        return new Figures(
                outcome.perSecond(),
                server == null ? Double.NaN : (double) used / outcome.good(),
                outcome.millis(50),
                outcome.millis(99));
    }

    private long cpu() throws IOException {
        return server == null ? 0 : server.cpuMicros();
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

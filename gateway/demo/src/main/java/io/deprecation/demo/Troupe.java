package io.deprecation.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Lets partners take their turns at a steady, gentle rate, and sums up now and then how they fare. */
final class Troupe {

    private final List<Partner> partners;
    private final ScheduledExecutorService executor;
    private final Consumer<String> log;

    Troupe(List<Partner> partners, ScheduledExecutorService executor, Consumer<String> log) {
        this.partners = List.copyOf(partners);
        this.executor = executor;
        this.log = log;
    }

    /**
     * Begins; shutting the executor down ends it.
     *
     * @param pause between two turns of one partner
     * @param report between two summaries
     */
    void play(Duration pause, Duration report) {
        long offset = pause.toNanos() / partners.size();
        for (int i = 0; i < partners.size(); i++) {
            Partner partner = partners.get(i);
            var unused = executor.scheduleWithFixedDelay(
                    () -> turn(partner), i * offset, pause.toNanos(), TimeUnit.NANOSECONDS);
        }
        var unused = executor.scheduleAtFixedRate(
                () -> log.accept(summary()), report.toNanos(), report.toNanos(), TimeUnit.NANOSECONDS);
    }

    private String summary() {
        return partners.stream()
                .map(partner -> partner.name() + " " + partner.tally().drain())
                .collect(Collectors.joining(" | ", "partners: ", ""));
    }

    private static void turn(Partner partner) {
        try {
            partner.habit().turn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The executor would drop this partner without a word.
            partner.tally().count(e.getClass().getSimpleName());
        }
    }
}

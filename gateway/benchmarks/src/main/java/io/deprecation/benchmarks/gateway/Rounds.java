package io.deprecation.benchmarks.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes all variants through a cell, in turn, each round beginning with another one. */
final class Rounds {

    private final Lineup lineup;
    private final FirstAnswer first;
    private final int rounds;

    Rounds(Lineup lineup, FirstAnswer first, int rounds) {
        this.lineup = lineup;
        this.first = first;
        this.rounds = rounds;
    }

    /** All that was measured, in the order of the line-up. */
    List<Trial> run(Cell cell) throws IOException, InterruptedException {
        List<Trial> trials = lineup.variants().entrySet().stream()
                .map(started ->
                        new Trial(started.getKey(), cell, started.getValue().orElse(null)))
                .toList();
        for (Trial trial : trials) {
            trial.warm(first);
        }
        List<Trial> order = new ArrayList<>(trials);
        for (int round = 0; round < rounds; round++) {
            for (Trial trial : order) {
                trial.round();
            }
            Collections.rotate(order, 1);
        }
        return trials;
    }
}

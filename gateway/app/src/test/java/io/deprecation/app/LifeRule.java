package io.deprecation.app;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The page's rule at a stage of its life.
 *
 * @param brownouts which of the page's brownouts stand in it, from 1
 * @param steps how many of the page's steps of the ramp do
 */
record LifeRule(LifePage page, String phase, List<Integer> brownouts, int steps) {

    LifeRule {
        brownouts = List.copyOf(brownouts);
    }

    LifeRule phase(String other) {
        return new LifeRule(page, other, brownouts, steps);
    }

    LifeRule brownouts(Integer... others) {
        return new LifeRule(page, phase, List.of(others), steps);
    }

    LifeRule steps(int others) {
        return new LifeRule(page, phase, brownouts, others);
    }

    /** Without brownouts and ramp. */
    LifeRule unscheduled() {
        return new LifeRule(page, phase, List.of(), 0);
    }

    /** What stands in its file. */
    String text() {
        return page.rule().replace("phase: expand", "phase: " + phase)
                + list(page.brownouts(), brownouts)
                + list(page.steps(), IntStream.rangeClosed(1, steps).boxed().toList());
    }

    private static String list(List<String> all, List<Integer> chosen) {
        return chosen.isEmpty()
                ? ""
                : all.get(0) + chosen.stream().map(all::get).collect(Collectors.joining());
    }
}

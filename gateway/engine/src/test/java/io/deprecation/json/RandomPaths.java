package io.deprecation.json;

import io.deprecation.change.Path;
import io.deprecation.change.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Gives out paths that are disjoint, flat and nested, some of them in one parent. */
final class RandomPaths {

    private static final List<String> ODD = List.of("a.b/c", "é", "q\"", "~", "b\\", "日本", "");

    private final Random random;
    private int count;

    RandomPaths(Random random) {
        this.random = random;
    }

    Path any() {
        return switch (random.nextInt(12)) {
            case 0 -> path(root(), name());
            case 1 -> path(root(), name(), name());
            case 2 -> first();
            case 3 -> path(root(), name(), 0, name());
            case 4 -> path("parent", name());
            case 5 -> path("array", 0, name());
            default -> flat();
        };
    }

    Path flat() {
        return path(root());
    }

    Path plain() {
        return random.nextInt(3) == 0 ? path(root(), name()) : flat();
    }

    /** Through an array that no other path leads through. */
    Path first() {
        return random.nextBoolean() ? path(root(), 0) : path(root(), 0, name());
    }

    /** Another path in the same parent. */
    Path beside(Path path) {
        List<Step> parent = path.steps().subList(0, path.steps().size() - 1);
        if (parent.isEmpty() || !(path.steps().get(path.steps().size() - 1) instanceof Step.Member)) {
            return flat();
        }
        var steps = new ArrayList<>(parent);
        steps.add(new Step.Member(name()));
        return new Path(steps);
    }

    private String root() {
        return name();
    }

    private String name() {
        String odd = random.nextInt(6) == 0 ? Samples.pick(random, ODD) : "m";
        return odd + count++;
    }

    private static Path path(Object... steps) {
        var made = new ArrayList<Step>();
        for (Object step : steps) {
            made.add(step instanceof String name ? new Step.Member(name) : new Step.First());
        }
        return new Path(made);
    }
}

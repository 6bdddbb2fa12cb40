package io.deprecation.rule;

import io.deprecation.change.Location;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import java.util.List;
import java.util.stream.Stream;

/**
 * A path of a change where its object stands in a body.
 *
 * @param location where the object stands
 * @param path the path within it
 * @param steps the way from the body's root on
 */
public record BodyPath(Location location, Path path, List<Step> steps) {

    public BodyPath {
        steps = List.copyOf(steps);
    }

    /** A path of a change at one of its locations. */
    public static BodyPath of(Location location, Path path) {
        return new BodyPath(
                location,
                path,
                Stream.concat(location.steps().stream(), path.steps().stream()).toList());
    }

    /** Whether one is the other's place, or a part of it. */
    public boolean meets(BodyPath other) {
        return meet(steps, other.steps);
    }

    /** Whether the member in which this path starts leads to the object of the other. */
    public boolean leadsInto(BodyPath other) {
        int root = location.steps().size() + 1;
        return other.location.steps().size() >= root && meet(steps.subList(0, root), other.location.steps());
    }

    /** Whether one leads to the other, an item of an array being any of its items. */
    private static boolean meet(List<Step> one, List<Step> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            boolean items = !(one.get(i) instanceof Step.Member) && !(other.get(i) instanceof Step.Member);
            if (!items && !one.get(i).equals(other.get(i))) {
                return false;
            }
        }
        return true;
    }
}

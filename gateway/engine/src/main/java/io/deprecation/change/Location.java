package io.deprecation.change;

import java.util.List;

/**
 * Where in a body the object of a change stands: {@code $}, {@code $.items[*]}, {@code $["any.key"]}. A location may
 * stand for many objects.
 */
public record Location(List<Step> steps) {

    /** The body itself. */
    public static final Location ROOT = new Location(List.of());

    public Location {
        steps = List.copyOf(steps);
        if (steps.contains(new Step.First())) {
            throw new PathSyntaxException("$" + Steps.print(steps), 0, "a location takes every item, [*], not [0]");
        }
    }

    /**
     * The location that {@code text} names.
     *
     * @throws PathSyntaxException if the text does not start with {@code $} or is not in the notation
     */
    public static Location parse(String text) {
        if (!text.startsWith("$")) {
            throw new PathSyntaxException(text, 0, "a location starts with '$', the body");
        }
        return new Location(Steps.parse(text, 1));
    }

    @Override
    public String toString() {
        return "$" + Steps.print(steps);
    }
}

package io.deprecation.change;

import java.util.List;

/**
 * A place inside an object, relative to it: {@code name}, {@code address.zip}, {@code podIPs[0].ip},
 * {@code ["any.key"]}. Never empty; the first step is a member.
 */
public record Path(List<Step> steps) implements Comparable<Path> {

    public Path {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || !(steps.get(0) instanceof Step.Member)) {
            throw new PathSyntaxException(Steps.print(steps), 0, "a path starts with a member name");
        }
        if (steps.contains(new Step.Each())) {
            throw new PathSyntaxException(Steps.print(steps), 0, "[*] belongs in a location, not in a change's path");
        }
    }

    /**
     * The path that {@code text} names.
     *
     * @throws PathSyntaxException if the text is not in the notation
     */
    public static Path parse(String text) {
        return new Path(Steps.parse(text, 0));
    }

    /** The path of one member of the object itself. */
    public static Path member(String name) {
        return new Path(List.of(new Step.Member(name)));
    }

    /** The name of the member that the path starts with. */
    public String root() {
        return ((Step.Member) steps.get(0)).name();
    }

    /** Whether the path is one member of the object itself. */
    public boolean isFlat() {
        return steps.size() == 1;
    }

    /** Whether this path is {@code other} or leads to it. */
    public boolean isPrefixOf(Path other) {
        return steps.size() <= other.steps.size() && steps.equals(other.steps.subList(0, steps.size()));
    }

    /** Paths are in the order of their texts. */
    @Override
    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }

    /** The path as an RFC 6901 JSON pointer. */
    public String pointer() {
        return Pointers.of(tokens());
    }

    /** The reference tokens of that pointer, which are not escaped. */
    public List<String> tokens() {
        return steps.stream()
                .map(step -> step instanceof Step.Member member ? member.name() : "0")
                .toList();
    }

    @Override
    public String toString() {
        String text = Steps.print(steps);
        return text.startsWith(".") ? text.substring(1) : text;
    }
}

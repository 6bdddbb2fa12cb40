package io.deprecation.rule;

import java.util.List;
import java.util.regex.Pattern;

/** What one segment of a path template asks of a decoded, non-empty segment of a path. */
sealed interface Segment {

    /** How specific the segment is: the smaller the more. */
    int rank();

    /** Whether a segment of a path satisfies this one. */
    boolean matches(String segment);

    /** Exactly this text. */
    record Literal(String text) implements Segment {
        @Override
        public int rank() {
            return 1;
        }

        @Override
        public boolean matches(String segment) {
            return segment.equals(text);
        }
    }

    /**
     * Text of a certain make: {@code {id}.json}, {@code v?}, {@code {id:[0-9]+}}.
     *
     * @param prefix the literal text that it starts with; may be empty
     * @param suffix the literal text that it ends with; may be empty
     */
    record Like(Pattern regex, String prefix, String suffix) implements Segment {
        @Override
        public int rank() {
            return 2;
        }

        @Override
        public boolean matches(String segment) {
            return regex.matcher(segment).matches();
        }

        boolean meets(Like other) {
            return (prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix))
                    && (suffix.endsWith(other.suffix) || other.suffix.endsWith(suffix));
        }
    }

    /** Any one segment: {@code *} or {@code {name}}. */
    record Any() implements Segment {
        @Override
        public int rank() {
            return 3;
        }

        @Override
        public boolean matches(String segment) {
            return true;
        }
    }

    /** All segments that follow, none included: {@code **} or {@code {*name}}. */
    record Rest() implements Segment {
        @Override
        public int rank() {
            return 4;
        }

        @Override
        public boolean matches(String segment) {
            return true;
        }
    }

    /** Orders templates that match the same path: the more specific first, judged from the left. */
    static int compareSpecificity(List<Segment> one, List<Segment> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int difference = rankAt(one, i) - rankAt(other, i);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int rankAt(List<Segment> segments, int index) {
        return index < segments.size() ? segments.get(index).rank() : 0;
    }

    /** Whether some path may match both templates. */
    static boolean meet(List<Segment> one, List<Segment> other) {
        for (int i = 0; ; i++) {
            boolean restOfOne = i < one.size() && one.get(i) instanceof Rest;
            boolean restOfOther = i < other.size() && other.get(i) instanceof Rest;
            if (restOfOne || restOfOther) {
                return true;
            }
            if (i == one.size() || i == other.size()) {
                return one.size() == other.size();
            }
            if (!meet(one.get(i), other.get(i))) {
                return false;
            }
        }
    }

    private static boolean meet(Segment one, Segment other) {
        if (one instanceof Literal literal) {
            return other.matches(literal.text());
        }
        if (other instanceof Literal literal) {
            return one.matches(literal.text());
        }
        return !(one instanceof Like like) || !(other instanceof Like that) || like.meets(that);
    }
}

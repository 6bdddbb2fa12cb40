package io.deprecation.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and edits what stands at a path inside a value, and leaves every other byte as it is (design 2-rules.md,
 * {@code move}): missing parents are made, and a parent that is emptied is removed.
 */
public final class Structure {

    private Structure() {}

    /** What was found at a path. */
    public enum Place {
        /** The value is there. */
        PRESENT,
        /** It is not there, and could be put there. */
        ABSENT,
        /**
         * It could not be put there: what the path leads through is neither object nor array, as it has to be, or is an
         * array with more than one item.
         */
        BLOCKED
    }

    /**
     * What stands at a path.
     *
     * @param value the value; {@link Value#NOTHING} where the path leads into an array that is there and empty
     * @param firstOfMany whether the path leads through an array with more than one item
     */
    public record Found(Place place, @Nullable Value value, boolean firstOfMany) {

        private static final Found ABSENT = new Found(Place.ABSENT, null, false);
        private static final Found BLOCKED = new Found(Place.BLOCKED, null, false);
        private static final Found OF_MANY = new Found(Place.BLOCKED, null, true);
    }

    /** What stands in a value at the end of some steps. */
    public static Found find(Value in, List<Step> steps) {
        Value at = in;
        boolean many = false;
        for (Step step : steps) {
            if (step instanceof Step.Member ? !at.isObject() : !at.isArray()) {
                return Found.BLOCKED;
            }
            var parts = new Parts(at);
            int index = step instanceof Step.Member member ? parts.indexOf(member.name()) : 0;
            if (index < 0) {
                return many ? Found.OF_MANY : Found.ABSENT;
            }
            if (index == parts.size()) {
                return new Found(Place.PRESENT, Value.NOTHING, false);
            }
            many |= step instanceof Step.First && parts.size() > 1;
            at = parts.value(index);
        }
        return new Found(Place.PRESENT, at, many);
    }

    /** The value with {@code put} at the end of some steps, which are not blocked. */
    public static Value put(Value in, List<Step> steps, Value put) {
        if (steps.isEmpty()) {
            return put;
        }
        String name = steps.get(0) instanceof Step.Member member ? member.name() : null;
        List<Step> rest = steps.subList(1, steps.size());
        var parts = new Parts(in);
        int index = name == null ? 0 : parts.indexOf(name);
        if (name == null && put.isNothing()) {
            return Value.json("[]");
        }
        if (index < 0 || index == parts.size()) {
            parts.add(name, make(rest, put));
        } else {
            parts.replace(index, put(parts.value(index), rest, put));
        }
        return parts.together();
    }

    /** A value that holds nothing but {@code put} at the end of some steps. */
    public static Value make(List<Step> steps, Value put) {
        Value made = put;
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof Step.Member member) {
                made = Parts.of(member.name(), made);
            } else {
                made = put.isNothing() ? Value.json("[]") : Parts.of(null, made);
            }
        }
        return made;
    }

    /**
     * The value without what stands at the end of some steps, nor the parents that are empty then.
     *
     * @return {@code null} if nothing is left
     */
    public static @Nullable Value remove(Value in, List<Step> steps) {
        if (steps.isEmpty()) {
            return null;
        }
        var parts = new Parts(in);
        int index = steps.get(0) instanceof Step.Member member ? parts.indexOf(member.name()) : 0;
        if (index < 0) {
            return in;
        }
        if (in.isArray() && parts.size() > 1) {
            // Only a change that takes the first of many gets here, and the array goes with it.
            return null;
        }
        Value left = index == parts.size() ? null : remove(parts.value(index), steps.subList(1, steps.size()));
        if (left != null) {
            parts.replace(index, left);
        } else if (index < parts.size()) {
            parts.remove(index);
        }
        return parts.size() == 0 ? null : parts.together();
    }
}

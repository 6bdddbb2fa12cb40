package io.deprecation.change;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of one side of a change, in the order of its paths; a missing member is {@code null}, which is not the
 * JSON {@code null}. Immutable.
 */
public final class Values {

    private final @Nullable Value[] values;
    private final boolean firstOfMany;

    private Values(@Nullable Value[] values, boolean firstOfMany) {
        this.values = values;
        this.firstOfMany = firstOfMany;
    }

    /** Values in the order of a side's paths; {@code null} for a missing one. The array is taken over, not copied. */
    public static Values of(@Nullable Value... values) {
        return new Values(values, false);
    }

    /** A side of {@code size} paths of which none is there. */
    public static Values missing(int size) {
        return new Values(new @Nullable Value[size], false);
    }

    /** The like, of which some value stands in the first of many items of an array. */
    public static Values firstOfMany(@Nullable Value... values) {
        return new Values(values, true);
    }

    /** Whether some value stands in an array that has more items than the one its path leads through. */
    public boolean isFirstOfMany() {
        return firstOfMany;
    }

    static Values nulls(int size) {
        var values = new @Nullable Value[size];
        Arrays.fill(values, Value.NULL);
        return new Values(values, false);
    }

    /** These values, another one in the place of one. */
    Values with(int index, @Nullable Value value) {
        @Nullable Value[] changed = values.clone();
        changed[index] = value;
        return new Values(changed, firstOfMany);
    }

    /** These values, of which some stands in the first of many items. */
    Values ofMany() {
        return new Values(values, true);
    }

    /** The first {@code size} of these values. */
    Values first(int size) {
        return new Values(Arrays.copyOf(values, size), firstOfMany);
    }

    public int size() {
        return values.length;
    }

    public @Nullable Value get(int index) {
        return values[index];
    }

    /**
     * A value that is known to be there, as every value of a side that is handed to {@link Change#toNew} or
     * {@link Change#toOld} is.
     *
     * @throws IllegalStateException if it is missing
     */
    public Value present(int index) {
        Value value = values[index];
        if (value == null) {
            throw new IllegalStateException("no value at " + index);
        }
        return value;
    }

    /** Whether no value is there. */
    public boolean isMissing() {
        for (Value value : values) {
            if (value != null) {
                return false;
            }
        }
        return true;
    }

    /** Whether all values are there. */
    public boolean isComplete() {
        for (Value value : values) {
            if (value == null) {
                return false;
            }
        }
        return true;
    }

    /** How many of the values are the JSON {@code null}. */
    int countNulls() {
        int nulls = 0;
        for (Value value : values) {
            if (value != null && value.isNull()) {
                nulls++;
            }
        }
        return nulls;
    }

    /** Whether each value that is there agrees with its counterpart. */
    boolean agreesWherePresent(Values other) {
        for (int i = 0; i < values.length; i++) {
            Value mine = values[i];
            Value theirs = other.values[i];
            if (mine != null && (theirs == null || !mine.agrees(theirs))) {
                return false;
            }
        }
        return true;
    }

    /** These values, the missing ones taken from {@code other}. */
    Values filledFrom(@Nullable Values other) {
        if (other == null || isComplete()) {
            return this;
        }
        @Nullable Value[] filled = values.clone();
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] == null) {
                filled[i] = other.values[i];
            }
        }
        return new Values(filled, firstOfMany);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** For tests: holds payload values. */
    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}

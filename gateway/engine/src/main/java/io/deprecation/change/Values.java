package io.deprecation.change;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of one side of a change, in the order of its paths; a missing member is {@code null}, which is not the
 * JSON {@code null}. Immutable.
 */
public final class Values {

    private final @Nullable Value[] values;

    private Values(@Nullable Value[] values) {
        this.values = values;
    }

    /** Values in the order of a side's paths; {@code null} for a missing one. The array is taken over, not copied. */
    public static Values of(@Nullable Value... values) {
        return new Values(values);
    }

    /** A side of {@code size} paths of which none is there. */
    public static Values missing(int size) {
        return new Values(new @Nullable Value[size]);
    }

    static Values nulls(int size) {
        var values = new @Nullable Value[size];
        Arrays.fill(values, Value.NULL);
        return new Values(values);
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
        return new Values(filled);
    }

    @Override
    public boolean equals(Object other) {
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

package io.deprecation.change;

import org.jspecify.annotations.Nullable;

/**
 * {@code none: v}: the old form's word for nothing. The new form's is an empty array where its path leads through
 * {@code [0]}, and {@code null} otherwise.
 *
 * @param change a change of one value to one
 */
public record None(TwoWay change, Value word) implements AroundTwoWay {

    @Override
    public boolean readsNull() {
        return true;
    }

    @Override
    public boolean readsNothing() {
        return true;
    }

    @Override
    public @Nullable Values toNew(Values old) {
        Value value = old.present(0);
        if (isWord(value)) {
            return Values.of(nothing());
        }
        return value.isNull() || value.isNothing() ? null : change.toNew(old);
    }

    @Override
    public @Nullable Values toOld(Values fresh) {
        Value value = fresh.present(0);
        if (isNothing(value)) {
            return Values.of(word);
        }
        return value.isNull() ? null : change.toOld(fresh);
    }

    /** Whether a value is the old form's word for nothing. */
    boolean isWord(Value value) {
        return value.agrees(word);
    }

    /** Whether a value is the new form's nothing. */
    boolean isNothing(Value value) {
        return nothing().isNothing() ? value.isNothing() : value.isNull();
    }

    private Value nothing() {
        return newPaths().get(0).steps().contains(new Step.First()) ? Value.NOTHING : Value.NULL;
    }
}

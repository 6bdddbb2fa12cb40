package io.deprecation.json;

import io.deprecation.change.Outcome;
import io.deprecation.change.Translation;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import org.jspecify.annotations.Nullable;

/** A change at one location: its translation, and the slots of its two sides. Immutable. */
final class PlannedChange {

    private final int rule;
    private final Translation translation;
    private final int[] oldSlots;
    private final int[] newSlots;

    PlannedChange(int rule, Translation translation, int[] oldSlots, int[] newSlots) {
        this.rule = rule;
        this.translation = translation;
        this.oldSlots = oldSlots;
        this.newSlots = newSlots;
    }

    /** The index of the rule in the plan. */
    int rule() {
        return rule;
    }

    /** The slots of the old form, in the order of its paths; not to be changed. */
    int[] oldSlots() {
        return oldSlots;
    }

    /** The slots of the new form, in the order of its paths; not to be changed. */
    int[] newSlots() {
        return newSlots;
    }

    /** What becomes of an object with these values in its slots. */
    Outcome translate(@Nullable Value[] slots) {
        return translation.of(pick(slots, oldSlots), pick(slots, newSlots));
    }

    /** Takes the values that an outcome leaves in the slots of this change. */
    void adopt(Outcome outcome, @Nullable Value[] slots) {
        place(outcome.old(), oldSlots, slots);
        place(outcome.fresh(), newSlots, slots);
    }

    private static Values pick(@Nullable Value[] slots, int[] indexes) {
        var picked = new @Nullable Value[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            picked[i] = slots[indexes[i]];
        }
        return Values.of(picked);
    }

    private static void place(Values values, int[] indexes, @Nullable Value[] slots) {
        for (int i = 0; i < indexes.length; i++) {
            slots[indexes[i]] = values.get(i);
        }
    }
}

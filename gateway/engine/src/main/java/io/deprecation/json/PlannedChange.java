package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Outcome;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import org.jspecify.annotations.Nullable;

/** A change at one location: its aim, and the slots of its two sides. Immutable. */
final class PlannedChange {

    private static final Values NOTHING_READ = Values.missing(0);

    private final int rule;
    private final Change change;
    private final Aim aim;
    private final boolean readsNothing;
    private final int[] oldSlots;
    private final int[] newSlots;
    private final int[] readSlots;

    PlannedChange(int rule, Change change, Aim aim, int[] oldSlots, int[] newSlots, int[] readSlots) {
        this.rule = rule;
        this.change = change;
        this.aim = aim;
        this.readsNothing = change.readsNothing();
        this.oldSlots = oldSlots;
        this.newSlots = newSlots;
        this.readSlots = readSlots;
    }

    /** The index of the rule in the plan. */
    int rule() {
        return rule;
    }

    Change change() {
        return change;
    }

    Aim aim() {
        return aim;
    }

    /** The same, where one form is preferred if the two disagree. */
    PlannedChange preferring(OnConflict preference) {
        var settled = new Aim(aim.target(), preference, aim.whole());
        return new PlannedChange(rule, change, settled, oldSlots, newSlots, readSlots);
    }

    /** The slots of the old form, in the order of its paths; not to be changed. */
    int[] oldSlots() {
        return oldSlots;
    }

    /** The slots of the new form, in the order of its paths; not to be changed. */
    int[] newSlots() {
        return newSlots;
    }

    /** What becomes of an object with these values; what it leaves in the slots goes into {@code after}. */
    Outcome translate(SlotValues values, @Nullable Value[] after) {
        Values old = values.pick(oldSlots, readsNothing);
        Values fresh = values.pick(newSlots, readsNothing);
        Values read = readSlots.length == 0 ? NOTHING_READ : values.pick(readSlots, readsNothing);
        Outcome made = change.translate(aim, old, fresh, read);
        Outcome outcome = lacksPlace(values, oldSlots, made.old()) || lacksPlace(values, newSlots, made.fresh())
                ? made.withoutPlace(aim.target(), old, fresh)
                : made;
        adopt(oldSlots, old, outcome.old(), after);
        adopt(newSlots, fresh, outcome.fresh(), after);
        return outcome;
    }

    private static boolean lacksPlace(SlotValues values, int[] slots, Values made) {
        for (int i = 0; i < slots.length; i++) {
            if (made.get(i) != null && values.isBlocked(slots[i])) {
                return true;
            }
        }
        return false;
    }

    /** Only what this change changed: another may have changed the same slot. */
    private static void adopt(int[] slots, Values before, Values made, @Nullable Value[] after) {
        for (int i = 0; i < slots.length; i++) {
            Value value = made.get(i);
            if (value == null ? before.get(i) != null : !value.equals(before.get(i))) {
                after[slots[i]] = value;
            }
        }
    }
}

package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Outcome;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import org.jspecify.annotations.Nullable;

/** A change at one location: its aim, and the slots of its two sides. Immutable. */
final class PlannedChange {

    private final int rule;
    private final Change change;
    private final Aim aim;
    private final boolean readsNothing;
    private final Side old;
    private final Side fresh;
    private final Side read;

    PlannedChange(int rule, Change change, Aim aim, Side old, Side fresh, Side read) {
        this.rule = rule;
        this.change = change;
        this.aim = aim;
        this.readsNothing = change.readsNothing();
        this.old = old;
        this.fresh = fresh;
        this.read = read;
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
        return new PlannedChange(rule, change, settled, old, fresh, read);
    }

    /** The old form's side, in the order of its paths. */
    Side old() {
        return old;
    }

    /** The new form's side, in the order of its paths. */
    Side fresh() {
        return fresh;
    }

    /** What becomes of an object with these values; what it leaves in the slots goes into {@code after}. */
    Outcome translate(SlotValues values, @Nullable Value[] after) {
        Values oldFound = values.pick(old, readsNothing);
        Values freshFound = values.pick(fresh, readsNothing);
        Outcome made = change.translate(aim, oldFound, freshFound, values.pick(read, readsNothing));
        Outcome outcome = lacksPlace(values, old, made.old()) || lacksPlace(values, fresh, made.fresh())
                ? made.withoutPlace(aim.target(), oldFound, freshFound)
                : made;
        if (isTaken(old, oldFound, outcome.old(), values, after)
                || isTaken(fresh, freshFound, outcome.fresh(), values, after)) {
            return new Outcome(Found.CONFLICT, false, oldFound, freshFound);
        }
        adopt(old, oldFound, outcome.old(), after);
        adopt(fresh, freshFound, outcome.fresh(), after);
        return outcome;
    }

    private static boolean lacksPlace(SlotValues values, Side side, Values made) {
        for (int i = 0; i < side.size() && values.hasBlocked(); i++) {
            if (made.get(i) != null && values.isBlocked(side.slot(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether this change puts a value where another one has put a different one. */
    @SuppressWarnings("ReferenceEquality") // what stands there as it came is the same value
    private static boolean isTaken(Side side, Values before, Values made, SlotValues values, @Nullable Value[] after) {
        for (int i = 0; i < side.size(); i++) {
            Value there = after[side.slot(i)];
            if (there != null && there != values.get(side.slot(i))) {
                Value value = made.get(i);
                if (value != null && !value.equals(before.get(i)) && !value.agrees(there)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Only what this change changed: another may have changed the same slot. */
    private static void adopt(Side side, Values before, Values made, @Nullable Value[] after) {
        for (int i = 0; i < side.size(); i++) {
            Value value = made.get(i);
            if (value == null ? before.get(i) != null : !value.equals(before.get(i))) {
                after[side.slot(i)] = value;
            }
        }
    }
}

package io.deprecation.json;

import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import org.jspecify.annotations.Nullable;

/** Carries what becomes of slots within a member over to the member itself. */
final class NestedEnd {

    private NestedEnd() {}

    /** Puts come before cuts, so that a parent which gets a value is never empty in between. */
    static void settle(Slot[] slots, SlotValues before, @Nullable Value[] after) {
        for (int i = 0; i < after.length; i++) {
            Slot slot = slots[i];
            Value value = after[i];
            if (!slot.isMember() && value != null && !value.equals(before.get(i))) {
                Value root = after[slot.root()];
                after[slot.root()] = root == null
                        ? Structure.make(slot.stepsFromRoot(), value)
                        : Structure.put(root, slot.stepsFromRoot(), value);
            }
        }
        for (int i = 0; i < after.length; i++) {
            Slot slot = slots[i];
            Value root = slot.isMember() ? null : after[slot.root()];
            if (root != null && after[i] == null && before.get(i) != null) {
                after[slot.root()] = Structure.remove(root, slot.stepsFromRoot());
            }
        }
    }
}

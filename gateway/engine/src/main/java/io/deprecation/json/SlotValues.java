package io.deprecation.json;

import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What stands in the slots of one object. */
final class SlotValues {

    private final Node node;
    private final @Nullable Value[] values;
    private @Nullable BitSet blocked;
    private @Nullable BitSet firstOfMany;

    SlotValues(Node node) {
        this.node = node;
        this.values = new @Nullable Value[node.slots().length];
    }

    @Nullable
    Value get(int slot) {
        return values[slot];
    }

    /** Forgets everything, for the next object. */
    void clear() {
        Arrays.fill(values, null);
        blocked = null;
        firstOfMany = null;
    }

    @Nullable
    Value[] copy() {
        return values.clone();
    }

    /** Sets the value of a member, and of the slots within it. */
    void set(int member, Value value) {
        values[member] = value;
        for (int i = 0; node.hasNestedSlots() && i < values.length; i++) {
            if (node.slot(i).root() == member) {
                find(i, value);
            }
        }
    }

    private void find(int slot, Value root) {
        Structure.Found found = Structure.find(root, node.slot(slot).stepsFromRoot());
        values[slot] = found.value();
        if (found.place() == Structure.Place.BLOCKED) {
            blocked = with(blocked, slot);
        }
        if (found.firstOfMany()) {
            firstOfMany = with(firstOfMany, slot);
        }
    }

    private static BitSet with(@Nullable BitSet bits, int index) {
        BitSet set = bits == null ? new BitSet() : bits;
        set.set(index);
        return set;
    }

    /** Whether no value can stand in a slot. */
    boolean isBlocked(int slot) {
        return blocked != null && blocked.get(slot);
    }

    /** The values of one side of a change. */
    Values pick(int[] indexes, boolean readsNothing) {
        var picked = new @Nullable Value[indexes.length];
        boolean many = false;
        for (int i = 0; i < indexes.length; i++) {
            Value value = values[indexes[i]];
            picked[i] = value != null && value.isNothing() && !readsNothing ? null : value;
            many |= firstOfMany != null && firstOfMany.get(indexes[i]);
        }
        return many ? Values.firstOfMany(picked) : Values.of(picked);
    }

    /** Gives the values bytes of their own, before the text that they stand in moves. */
    void detach() {
        for (int i = 0; i < values.length; i++) {
            Value value = values[i];
            if (value != null) {
                values[i] = value.detached();
            }
        }
    }
}

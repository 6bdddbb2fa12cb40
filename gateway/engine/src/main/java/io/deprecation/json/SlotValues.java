package io.deprecation.json;

import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What stands in the slots of one object, and what is to stand there. Used again for the next object. */
final class SlotValues {

    /** The values of one side of a change, picked anew for each object. */
    private static final class Picked {
        private final @Nullable Value[] values;
        private final Values together;

        Picked(int size) {
            values = new @Nullable Value[size];
            together = Values.of(values);
        }
    }

    private static final Values NOTHING_READ = Values.missing(0);

    private final Node node;
    private final @Nullable Value[] values;
    private final @Nullable Value[] after;
    private final @Nullable Picked[] picked;
    private @Nullable BitSet blocked;
    private @Nullable BitSet firstOfMany;

    SlotValues(Node node) {
        this.node = node;
        this.values = new @Nullable Value[node.slots().length];
        this.after = new @Nullable Value[values.length];
        this.picked = new @Nullable Picked[node.sides()];
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

    /** What is to stand in the slots, to be changed: at first the same. Good until the next object. */
    @Nullable
    Value[] after() {
        System.arraycopy(values, 0, after, 0, values.length);
        return after;
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
        blocked = with(blocked, slot, found.place() == Structure.Place.BLOCKED);
        firstOfMany = with(firstOfMany, slot, found.firstOfMany());
    }

    /** A member that stands twice is found twice, and the last one counts. */
    private static @Nullable BitSet with(@Nullable BitSet bits, int index, boolean value) {
        if (bits == null && !value) {
            return null;
        }
        BitSet set = bits == null ? new BitSet() : bits;
        set.set(index, value);
        return set;
    }

    /** Whether there is a slot in which no value can stand. */
    boolean hasBlocked() {
        return blocked != null;
    }

    /** Whether no value can stand in a slot. */
    boolean isBlocked(int slot) {
        return blocked != null && blocked.get(slot);
    }

    /** The values of one side of a change; good until the next object. */
    Values pick(Side side, boolean readsNothing) {
        if (side.size() == 0) {
            return NOTHING_READ;
        }
        Picked pick = picked[side.index()];
        if (pick == null) {
            pick = new Picked(side.size());
            picked[side.index()] = pick;
        }
        boolean many = false;
        for (int i = 0; i < side.size(); i++) {
            int slot = side.slot(i);
            Value value = values[slot];
            pick.values[i] = value != null && value.isNothing() && !readsNothing ? null : value;
            many |= firstOfMany != null && firstOfMany.get(slot);
        }
        return many ? Values.firstOfMany(pick.values) : pick.together;
    }

    /** Gives the values that stand in a text bytes of their own, before it moves. */
    void detach(byte[] text) {
        for (int i = 0; i < values.length; i++) {
            Value value = values[i];
            if (value != null) {
                values[i] = value.outliving(text);
            }
        }
    }
}

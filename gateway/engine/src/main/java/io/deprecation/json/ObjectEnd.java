package io.deprecation.json;

import io.deprecation.change.Value;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Settles an object that has ended: what was left undecided is kept, cut or replaced, and what is new goes to its end.
 */
final class ObjectEnd {

    private static final byte[] NOTHING = {};

    private final Tape tape;
    private byte[] added = NOTHING;
    private int length;

    ObjectEnd(Tape tape) {
        this.tape = tape;
    }

    /**
     * Settles an object.
     *
     * @param after the values that its slots are to have
     * @param members how many members it has in the text
     * @param lastEnd where the last of them ended
     */
    void settle(Frame frame, @Nullable Value[] after, int members, int lastEnd) {
        Slot[] slots = frame.node().slots();
        if (frame.node().hasNestedSlots()) {
            NestedEnd.settle(slots, frame.values(), after);
        }
        decide(frame, after);
        length = 0;
        for (int slot = 0; slot < after.length; slot++) {
            Value value = after[slot];
            if (value != null && slots[slot].isMember() && isAbsent(frame, slot)) {
                add(slots[slot], value);
            }
        }
        if (length > 0) {
            boolean first = members == frame.cuts();
            tape.put(lastEnd, added, first ? 1 : 0, length);
        }
    }

    private void decide(Frame frame, @Nullable Value[] after) {
        for (Undecided member : frame.undecided()) {
            Value value = after[member.slot()];
            if (member.dropped() || value == null) {
                tape.cut(member.cutFrom(frame.cuts()), member.cutTo(frame.cuts()));
                frame.countCut();
            } else if (!value.equals(frame.values().get(member.slot()))) {
                tape.replace(member.valueStart(), member.end(), value);
            }
        }
    }

    /** Whether a slot's member is not in the text, or was cut out of it. */
    private static boolean isAbsent(Frame frame, int slot) {
        return frame.values().get(slot) == null || frame.node().slot(slot).handling() == Slot.Handling.CUT;
    }

    private void add(Slot slot, Value value) {
        byte[] prefix = slot.prefix();
        int needed = length + prefix.length + value.length();
        if (added.length < needed) {
            added = Arrays.copyOf(added, Math.max(needed, added.length * 2));
        }
        System.arraycopy(prefix, 0, added, length, prefix.length);
        length = value.copyTo(added, length + prefix.length);
    }
}

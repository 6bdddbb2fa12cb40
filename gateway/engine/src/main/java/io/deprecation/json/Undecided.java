package io.deprecation.json;

/**
 * A member that is kept or dropped only when its object has ended, as it stands in the text that is held back. Positions
 * move with the text.
 */
final class Undecided {

    private final int slot;
    private final int membersBefore;
    private final boolean dropped;
    private int separator;
    private int quote;
    private int valueStart;
    private int end;
    private int next;

    /**
     * A member whose key was just met.
     *
     * @param membersBefore the members before it in its object
     * @param dropped whether it is cut unless an outcome keeps it
     * @param separator where what divides it from the member before begins
     * @param quote where its key begins
     */
    Undecided(int slot, int membersBefore, boolean dropped, int separator, int quote) {
        this.slot = slot;
        this.membersBefore = membersBefore;
        this.dropped = dropped;
        this.separator = separator;
        this.quote = quote;
    }

    void valueAt(int from, int to) {
        valueStart = from;
        end = to;
        next = to;
    }

    /** A later member begins; the first to begin is the next one. */
    void nextMemberAt(int position) {
        if (next == end) {
            next = position;
        }
    }

    int slot() {
        return slot;
    }

    /** Whether all members before it were cut, {@code cuts} in number. */
    boolean leads(int cuts) {
        return membersBefore == cuts;
    }

    boolean dropped() {
        return dropped;
    }

    int valueStart() {
        return valueStart;
    }

    int end() {
        return end;
    }

    /** From where to cut it: with what divides it from the member before, if one is left there. */
    int cutFrom(int cuts) {
        return leads(cuts) ? quote : separator;
    }

    /** Up to where to cut it: with what divides it from the next member, if none is left before it. */
    int cutTo(int cuts) {
        return leads(cuts) ? next : end;
    }

    void shift(int by) {
        separator -= by;
        quote -= by;
        valueStart -= by;
        end -= by;
        next -= by;
    }
}

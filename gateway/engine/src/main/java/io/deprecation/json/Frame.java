package io.deprecation.json;

import java.util.ArrayList;
import java.util.List;

/** An entered object or array, and what is known of it so far. */
final class Frame {

    private static final int NONE = -1;

    private final Node node;
    private final boolean object;
    private final SlotValues values;
    private final List<Undecided> undecided = new ArrayList<>(0);
    private final Scanner.Around around = new Scanner.Around();
    private boolean holdsBack;
    private boolean beganHold;
    private int cuts;
    private int cutFrom = NONE;
    private int captured;

    Frame(Node node, boolean object) {
        this.node = node;
        this.object = object;
        this.values = new SlotValues(node);
    }

    /** Whether this frame can be used again for such a container. */
    boolean fits(Node otherNode, boolean otherObject) {
        return node.equals(otherNode) && object == otherObject;
    }

    /** Starts anew, for another container at the same place of the plan. */
    void reuse() {
        values.clear();
        around.again();
        undecided.clear();
        holdsBack = false;
        beganHold = false;
        cuts = 0;
        captured = 0;
        cutFrom = NONE;
    }

    Node node() {
        return node;
    }

    boolean isObject() {
        return object;
    }

    /** Where the scanner was in the container around this one; the scanner's to fill. */
    Scanner.Around around() {
        return around;
    }

    /** What stands in the slots so far. */
    SlotValues values() {
        return values;
    }

    /** Counts the bytes of a value that is remembered until this object ends. */
    void capture(int length) {
        captured += length;
    }

    int captured() {
        return captured;
    }

    /** How many members were cut. */
    int cuts() {
        return cuts;
    }

    void countCut() {
        cuts++;
    }

    /** The cut of a member begins: nothing from there on leaves until its value has ended. */
    void beginCut(int from) {
        cutFrom = from;
    }

    boolean isCutting() {
        return cutFrom != NONE;
    }

    int endCut() {
        int from = cutFrom;
        cutFrom = NONE;
        cuts++;
        return from;
    }

    /** The first position that may not leave yet. */
    int settledUpTo(int position) {
        return cutFrom == NONE ? position : Math.min(position, cutFrom);
    }

    /** From here on, members of this object are decided when it ends. */
    void holdBack(boolean began) {
        beganHold |= began;
        holdsBack = true;
    }

    boolean holdsBack() {
        return holdsBack;
    }

    /** Whether it was this object that began to hold back, so that its end lets go. */
    boolean beganHold() {
        return beganHold;
    }

    /** The members that wait for the end of this object, in their order. */
    List<Undecided> undecided() {
        return undecided;
    }

    Undecided lastUndecided() {
        return undecided.get(undecided.size() - 1);
    }

    /** The text moved towards the start by so many bytes. */
    void shift(int by) {
        if (cutFrom != NONE) {
            cutFrom -= by;
        }
        for (Undecided member : undecided) {
            member.shift(by);
        }
    }
}

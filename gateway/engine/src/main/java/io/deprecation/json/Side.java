package io.deprecation.json;

/** One side of a planned change: the slots of its paths, in their order. Immutable. */
final class Side {

    private final int index;
    private final int[] slots;

    /**
     * A side.
     *
     * @param index its place among all the sides at one location
     * @param slots its slots, handed over
     */
    Side(int index, int[] slots) {
        this.index = index;
        this.slots = slots;
    }

    int index() {
        return index;
    }

    /** The slots; not to be changed. */
    int[] slots() {
        return slots;
    }

    int size() {
        return slots.length;
    }

    int slot(int path) {
        return slots[path];
    }
}

package io.deprecation.change;

/**
 * {@code move: address.zip, to: postalCode}: the same value at another path. Parents that are missing are made, and a
 * parent that the move emptied is removed, in both directions. A path through {@code [0]} leads to the first item of an
 * array, which is made with one item.
 *
 * @param first whether an array of many items is translated by its first, though the others are lost
 * @param shared whether the array belongs to both forms: making the old form leaves it
 * @param alias whether the new member was in the old form already, likewise
 */
public record Move(Path from, Path to, boolean first, boolean shared, boolean alias, boolean lossy)
        implements OneToOne {

    @Override
    public Values toNew(Values old) {
        return old;
    }

    @Override
    public Values toOld(Values fresh) {
        return fresh;
    }

    @Override
    public boolean newStaysInOld() {
        return shared || alias;
    }

    @Override
    public boolean takesFirst() {
        return first || shared;
    }

    @Override
    public boolean carriesItsValues() {
        return true;
    }
}

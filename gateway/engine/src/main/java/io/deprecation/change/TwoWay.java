package io.deprecation.change;

import org.jspecify.annotations.Nullable;

/**
 * A change whose forms can be computed from each other. What is found, what agrees and what is made for which target is
 * the same for all of them and lives in {@link Translation}; an implementation only computes values.
 *
 * <p>The values handed in are complete and, unless {@link #readsNull}, none of them is the JSON {@code null}.
 */
public interface TwoWay extends Change {

    /** The new form's values for the old one's; {@code null} if these have no translation. */
    @Nullable
    Values toNew(Values old);

    /** The old form's values for the new one's; {@code null} if these have no translation. */
    @Nullable
    Values toOld(Values fresh);

    /** Whether the JSON {@code null} is a value to translate; otherwise it is carried over to every part. */
    default boolean readsNull() {
        return false;
    }

    /** Whether the new form's members are in the old form as well, so that making the old form leaves them. */
    default boolean newStaysInOld() {
        return false;
    }

    /** Whether an array of many items, through which a path leads to the first, is translated by that first item. */
    default boolean takesFirst() {
        return false;
    }

    @Override
    default Outcome translate(Aim aim, Values old, Values fresh, Values read) {
        return new Translation(this, aim).of(old, fresh);
    }
}

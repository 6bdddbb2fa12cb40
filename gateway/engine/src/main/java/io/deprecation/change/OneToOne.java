package io.deprecation.change;

import java.util.List;

/** A change of one value at one path to one value at another. */
public interface OneToOne extends TwoWay {

    /** The path that the old form owns. */
    Path from();

    /** The path that the new form owns. */
    Path to();

    /** Whether the new member was in the old form already, so that making the old form leaves it. */
    boolean alias();

    /** Whether a value may be the old form's; asked where both forms need the same member. */
    default boolean isOld(Value value) {
        return true;
    }

    /** Whether a value may be the new form's; likewise. */
    default boolean isNew(Value value) {
        return true;
    }

    @Override
    default List<Path> oldPaths() {
        return List.of(from());
    }

    @Override
    default List<Path> newPaths() {
        return List.of(to());
    }

    @Override
    default boolean newStaysInOld() {
        return alias();
    }
}

package io.deprecation.change;

import java.util.List;

/** A change that adds to another one, and is like it in everything else. */
interface AroundTwoWay extends TwoWay {

    /** The change that is added to. */
    TwoWay change();

    @Override
    default List<Path> oldPaths() {
        return change().oldPaths();
    }

    @Override
    default List<Path> newPaths() {
        return change().newPaths();
    }

    @Override
    default boolean lossy() {
        return change().lossy();
    }

    @Override
    default boolean newStaysInOld() {
        return change().newStaysInOld();
    }

    @Override
    default boolean takesFirst() {
        return change().takesFirst();
    }
}

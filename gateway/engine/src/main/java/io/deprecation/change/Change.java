package io.deprecation.change;

import java.util.List;

/**
 * One change of an object's shape: two forms, OLD and NEW, each a set of paths, with a translation each way (design
 * 2-rules.md, "the algebra"). Implementations are immutable.
 */
public interface Change {

    /** The paths that the old form owns. */
    List<Path> oldPaths();

    /** The paths that the new form owns. */
    List<Path> newPaths();

    /** The paths that the change looks at without owning them. */
    default List<Path> readPaths() {
        return List.of();
    }

    /**
     * What becomes of an object.
     *
     * @param old the values at {@link #oldPaths}
     * @param fresh the values at {@link #newPaths}
     * @param read the values at {@link #readPaths}
     */
    Outcome translate(Aim aim, Values old, Values fresh, Values read);

    /** Whether there are objects in which the change does not take place though its members are there. */
    default boolean isConditional() {
        return false;
    }

    /** Whether the values of both forms are the same, at different paths. */
    default boolean carriesItsValues() {
        return false;
    }

    /** Whether an empty array, into which a path leads, is a value to translate; otherwise the value is missing. */
    default boolean readsNothing() {
        return false;
    }

    /** Whether the way OLD → NEW → OLD is declared to lose something. */
    boolean lossy();
}

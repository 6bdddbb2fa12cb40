package io.deprecation.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of an object's shape: two forms, OLD and NEW, each a set of paths, with a translation each way (design
 * 2-rules.md, "the algebra"). What is found, what agrees and what is made for which target is the same for all changes
 * and lives in {@link Translation}; an implementation only computes values.
 *
 * <p>Implementations are immutable. Values handed in are complete and none is the JSON {@code null}.
 */
public interface Change {

    /** The paths that the old form owns. */
    List<Path> oldPaths();

    /** The paths that the new form owns. */
    List<Path> newPaths();

    /** The new form's values for the old one's; {@code null} if these have no translation. */
    @Nullable
    Values toNew(Values old);

    /** The old form's values for the new one's; {@code null} if these have no translation. */
    @Nullable
    Values toOld(Values fresh);

    /** Whether the way OLD → NEW → OLD is declared to lose something. */
    boolean lossy();
}

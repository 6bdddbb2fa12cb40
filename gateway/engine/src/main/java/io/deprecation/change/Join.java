package io.deprecation.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code join: [a, b], into: c, by: " "}: two strings into one; the inverse of {@link Split}. Lossy: a separator within a
 * part is not told from the one between them.
 */
public record Join(Split split) implements TwoWay {

    /** Joins the values of two paths into one, divided again at the first or last separator. */
    public static Join of(Path first, Path second, Path into, String separator, Split.At at) {
        return new Join(new Split(into, first, second, separator, at, true));
    }

    @Override
    public List<Path> oldPaths() {
        return split.newPaths();
    }

    @Override
    public List<Path> newPaths() {
        return split.oldPaths();
    }

    @Override
    public @Nullable Values toNew(Values old) {
        return split.toOld(old);
    }

    @Override
    public @Nullable Values toOld(Values fresh) {
        return split.toNew(fresh);
    }

    @Override
    public boolean lossy() {
        return split.lossy();
    }
}

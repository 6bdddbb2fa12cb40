package io.deprecation.change;

import java.util.List;

/**
 * {@code rename: a, to: b}: the same value under a sibling's name.
 *
 * @param alias whether the new name was in the old form already, so that making the old form leaves it
 */
public record Rename(Path from, Path to, boolean alias, boolean lossy) implements TwoWay {

    @Override
    public List<Path> oldPaths() {
        return List.of(from);
    }

    @Override
    public List<Path> newPaths() {
        return List.of(to);
    }

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
        return alias;
    }
}

package io.deprecation.change;

import java.util.List;

/** {@code rename: a, to: b}: the same value under a sibling's name. */
public record Rename(Path from, Path to, boolean lossy) implements Change {

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
}

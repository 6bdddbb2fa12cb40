package io.deprecation.change;

/**
 * {@code rename: a, to: b}: the same value under a sibling's name.
 *
 * @param alias whether the new name was in the old form already, so that making the old form leaves it
 */
public record Rename(Path from, Path to, boolean alias, boolean lossy) implements OneToOne {

    @Override
    public Values toNew(Values old) {
        return old;
    }

    @Override
    public Values toOld(Values fresh) {
        return fresh;
    }

    @Override
    public boolean carriesItsValues() {
        return true;
    }
}

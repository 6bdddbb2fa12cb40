package io.deprecation.json;

import io.deprecation.change.Path;
import io.deprecation.change.TwoWay;
import io.deprecation.change.Values;
import java.util.List;

/** A change of what is removed: the same paths, and {@code null} for each, which any change carries over to all parts. */
record Removal(TwoWay change) implements TwoWay {

    @Override
    public List<Path> oldPaths() {
        return change.oldPaths();
    }

    @Override
    public List<Path> newPaths() {
        return change.newPaths();
    }

    @Override
    public boolean newStaysInOld() {
        return change.newStaysInOld();
    }

    @Override
    public boolean lossy() {
        return change.lossy();
    }

    @Override
    public Values toNew(Values old) {
        throw new IllegalStateException("nothing but null is removed");
    }

    @Override
    public Values toOld(Values fresh) {
        throw new IllegalStateException("nothing but null is removed");
    }
}

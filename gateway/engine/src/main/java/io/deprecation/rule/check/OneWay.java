package io.deprecation.rule.check;

import io.deprecation.change.Change;
import io.deprecation.change.MapValues;
import io.deprecation.change.Move;
import io.deprecation.change.TwoWay;
import io.deprecation.rule.file.Layers;

/** What changes lose by their nature, so that an example need not come back from it. */
final class OneWay {

    private OneWay() {}

    /** Whether the old value may come back as another, as declared. */
    static boolean losesOfOld(Change change) {
        return change.lossy() || Layers.of(change).with().stream().anyMatch(OneWay::losesOfOld);
    }

    /**
     * Whether new values may have no old one of their own. That is no loss on the way from old to new and back, and need
     * not be declared, but may.
     */
    static boolean losesOfNew(Change base) {
        return (base instanceof MapValues map
                        && (!map.back().isEmpty() || map.backOtherwise().isPresent()))
                || (base instanceof Move move && move.takesFirst());
    }

    /** Whether making the old form leaves the new one's members. */
    static boolean keepsNew(Change base) {
        return base instanceof TwoWay twoWay && twoWay.newStaysInOld();
    }
}

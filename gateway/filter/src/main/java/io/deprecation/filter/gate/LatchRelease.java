package io.deprecation.filter.gate;

import io.deprecation.evidence.StandingLatch;
import io.deprecation.rule.Catalog;
import io.deprecation.usage.Latch;
import io.deprecation.usage.Latches;
import java.util.Set;
import java.util.TreeSet;

/**
 * Releases latches whose rule does not ask for contract any more, is another one, or is gone (design 5-usage.md, "The
 * gate"). What is to be released stays so, however long the database does not answer and whatever is edited meanwhile.
 * For one thread.
 */
final class LatchRelease {

    private final Latches latches;
    private final Set<String> due = new TreeSet<>();

    LatchRelease(Latches latches) {
        this.latches = latches;
    }

    /** Looks for latches that are over, and releases them. What fails is thrown, and may be repeated. */
    void reconcile(Catalog catalog) {
        for (String id : latches.all()) {
            latches.latched(id).filter(latch -> !isMeant(catalog, latch)).ifPresent(latch -> due.add(id));
        }
        for (String id : Set.copyOf(due)) {
            latches.release(id);
            due.remove(id);
        }
    }

    private static boolean isMeant(Catalog catalog, Latch latch) {
        return catalog.deprecation(latch.deprecation())
                .filter(rule -> StandingLatch.standsFor(rule, latch))
                .isPresent();
    }
}

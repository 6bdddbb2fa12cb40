package io.deprecation.filter.gate;

import io.deprecation.evidence.StandingLatch;
import io.deprecation.rule.Catalog;
import io.deprecation.usage.Latch;
import io.deprecation.usage.Latch.Subject;
import io.deprecation.usage.Latches;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Releases latches whose rule does not ask any more for what they let it do, is another one, or is gone (design 5-usage.md, "The
 * gate"). What is to be released stays so, however long the database does not answer and whatever is edited meanwhile.
 * For one thread.
 */
final class LatchRelease {

    private final Latches latches;
    private final Set<Subject> due = new HashSet<>();

    LatchRelease(Latches latches) {
        this.latches = latches;
    }

    /** Looks for latches that are over, and releases them. What fails is thrown, and may be repeated. */
    void reconcile(Catalog catalog, Instant now) {
        for (Subject subject : latches.all()) {
            latches.latched(subject)
                    .filter(latch -> !isMeant(catalog, latch, now))
                    .ifPresent(latch -> due.add(subject));
        }
        for (Subject subject : Set.copyOf(due)) {
            latches.release(subject);
            due.remove(subject);
        }
    }

    private static boolean isMeant(Catalog catalog, Latch latch, Instant now) {
        return catalog.deprecation(latch.subject().deprecation())
                .filter(rule -> StandingLatch.standsFor(rule, latch, now))
                .isPresent();
    }
}

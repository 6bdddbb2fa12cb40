package io.deprecation.evidence;

import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Latch;
import io.deprecation.usage.Latches;
import java.util.Optional;

/**
 * Which latch stands for a rule: one of its match and change as they are, for as long as its file asks for contract
 * (design 5-usage.md, "The gate"). It may be one that is in force only later.
 */
public final class StandingLatch {

    private StandingLatch() {}

    /** The one that stands for a rule, as known here; never waits. */
    public static Optional<Latch> of(Deprecation rule, Latches latches) {
        return latches.latched(rule.id()).filter(latch -> standsFor(rule, latch));
    }

    /** Whether a latch of the rule's id stands for it. */
    public static boolean standsFor(Deprecation rule, Latch latch) {
        return Decision.isToContract(rule) && latch.fingerprint().equals(rule.fingerprint());
    }
}

package io.deprecation.evidence;

import io.deprecation.rule.Clearance;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Latches;
import java.time.Instant;

/** Lets contract what is latched for the rule as it is now. */
public final class LatchedClearance implements Clearance {

    private final Latches latches;

    public LatchedClearance(Latches latches) {
        this.latches = latches;
    }

    @Override
    public boolean mayContract(Deprecation deprecation, Instant now) {
        return latches.latched(deprecation.id())
                .filter(latch -> latch.holds(deprecation.fingerprint(), now))
                .isPresent();
    }
}

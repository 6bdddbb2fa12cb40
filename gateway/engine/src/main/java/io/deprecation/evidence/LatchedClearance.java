package io.deprecation.evidence;

import io.deprecation.rule.Clearance;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Latch.Subject;
import io.deprecation.usage.Latches;
import java.time.Instant;

/** Lets contract, and be refused, what is latched for the rule as it is now. */
public final class LatchedClearance implements Clearance {

    private final Latches latches;

    public LatchedClearance(Latches latches) {
        this.latches = latches;
    }

    @Override
    public boolean mayContract(Deprecation deprecation, Instant now) {
        return holds(Subject.everyone(deprecation.id()), deprecation, now);
    }

    @Override
    public boolean mayRefuse(Deprecation deprecation, String client, Instant now) {
        return holds(Subject.client(deprecation.id(), client), deprecation, now);
    }

    private boolean holds(Subject subject, Deprecation deprecation, Instant now) {
        return latches.latched(subject)
                .filter(latch -> latch.holds(deprecation.fingerprint(), now))
                .isPresent();
    }
}

package io.deprecation.filter.gate;

import io.deprecation.evidence.StandingLatch;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Latch;
import io.deprecation.usage.Latch.Subject;
import io.deprecation.usage.Latches;
import io.deprecation.usage.gate.GateAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What the gate has let pass, and how that is put on record.
 *
 * @param latches where it is on record
 * @param clock tells when it is put there: later than it was asked for, where the database took its time
 */
record Passes(Latches latches, InstantSource clock) {

    /** Every replica has heard of a latch by then (design 5-usage.md, "The gate"). */
    private static final Duration NOTICE = Duration.ofMinutes(1);

    /** Whether a rule is to contract, now or within a minute. */
    boolean letContract(Deprecation rule, Instant now) {
        return StandingLatch.of(rule, latches, now).isPresent();
    }

    /** Whether a ramp is to refuse a client, now or within a minute. */
    boolean letRefuse(Deprecation rule, String client, Instant now) {
        return StandingLatch.of(rule, client, latches, now).isPresent();
    }

    /**
     * Latches a pass, and answers the latch that stands.
     *
     * @throws io.deprecation.usage.LedgerUnavailableException if the database has not said that it is latched
     */
    Latch latch(Deprecation rule, Subject subject, GateAnswer pass) {
        return latches.latch(new Latch(
                subject, rule.fingerprint(), pass.evidence(), clock.instant().plus(NOTICE)));
    }
}

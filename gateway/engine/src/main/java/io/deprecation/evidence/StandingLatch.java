package io.deprecation.evidence;

import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Latch;
import io.deprecation.usage.Latch.Subject;
import io.deprecation.usage.Latches;
import java.time.Instant;
import java.util.Optional;

/**
 * Which latch stands for a rule: one of its match and change as they are, for as long as its file asks for what the
 * latch lets it do (design 5-usage.md, "The gate"). It may be one that is in force only later.
 */
public final class StandingLatch {

    private StandingLatch() {}

    /** The one by which a rule contracts, as known here; never waits. */
    public static Optional<Latch> of(Deprecation rule, Latches latches, Instant now) {
        return of(rule, Subject.everyone(rule.id()), latches, now);
    }

    /** The one by which a ramp refuses a client, as known here; never waits. */
    public static Optional<Latch> of(Deprecation rule, String client, Latches latches, Instant now) {
        return of(rule, Subject.client(rule.id(), client), latches, now);
    }

    /** Whether a latch of the rule's id stands for it. */
    public static boolean standsFor(Deprecation rule, Latch latch, Instant now) {
        return latch.fingerprint().equals(rule.fingerprint()) && isAskedFor(rule, latch.subject(), now);
    }

    private static Optional<Latch> of(Deprecation rule, Subject subject, Latches latches, Instant now) {
        return latches.latched(subject).filter(latch -> standsFor(rule, latch, now));
    }

    private static boolean isAskedFor(Deprecation rule, Subject subject, Instant now) {
        return subject.client()
                .map(client -> Decision.isToRefuseOnceCleared(rule, client, now))
                .orElseGet(() -> Decision.isToContract(rule));
    }
}

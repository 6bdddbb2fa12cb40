package io.deprecation.evidence;

import io.deprecation.rule.Deprecation;
import io.deprecation.usage.gate.ConsumerContracts;

/** The consumer contracts that are configured. Safe for use by many threads; may wait for the disk, and never throws. */
@FunctionalInterface
public interface Contracts {

    /** None are configured. */
    Contracts NONE = deprecation -> ConsumerContracts.NOT_CONFIGURED;

    /** What they say of a deprecation's old members at the paths that it matches. */
    ConsumerContracts of(Deprecation deprecation);
}

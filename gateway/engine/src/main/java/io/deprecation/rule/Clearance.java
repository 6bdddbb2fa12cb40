package io.deprecation.rule;

import java.time.Instant;

/** What the gate has let pass, as it is known here and now. Safe for use by many threads; never waits. */
@FunctionalInterface
public interface Clearance {

    /** Nothing has passed: a file that asks for contract stays in migrate unless its owner's word stands. */
    Clearance NONE = (deprecation, now) -> false;

    /** Whether a deprecation, as its match and change are now, has been let pass and may contract at an instant. */
    boolean mayContract(Deprecation deprecation, Instant now);

    /**
     * Whether a step of a ramp may refuse one client: conditions 2 to 4 of the gate hold for it (design 5-usage.md). Not
     * so unless that is known.
     *
     * @param client the client's id, or {@link Client#UNKNOWN}
     */
    default boolean mayRefuse(Deprecation deprecation, String client, Instant now) {
        return false;
    }
}

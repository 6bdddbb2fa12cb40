package io.deprecation.usage;

import java.util.Optional;
import java.util.Set;

/**
 * The latches of all deprecations, obeyed by every replica. Safe for use by many threads and replicas.
 */
public interface Latches {

    /**
     * Latches a pass. The first one for a deprecation and fingerprint wins; one for another fingerprint is released.
     * Waits for the database.
     *
     * @return the latch that stands, which may be another replica's
     * @throws LedgerUnavailableException if the database does not answer; then nothing may be assumed to be latched
     */
    Latch latch(Latch pass);

    /**
     * Releases a deprecation's latch, because its phase was edited. Stays on record. Waits for the database.
     *
     * @throws LedgerUnavailableException if the database does not answer
     */
    void release(String deprecation);

    /** The ids of all deprecations that are latched as far as is known here: never waits. */
    Set<String> all();

    /**
     * The latch of a deprecation as known here: never waits, is at most some seconds behind, and outlives restarts
     * without a database.
     */
    Optional<Latch> latched(String deprecation);
}

package io.deprecation.usage;

import io.deprecation.usage.Latch.Subject;
import java.util.Optional;
import java.util.Set;

/**
 * The latches of all deprecations, obeyed by every replica. Safe for use by many threads and replicas.
 */
public interface Latches {

    /**
     * Latches a pass. The first one for a subject and fingerprint wins; one for another fingerprint is released. Waits
     * for the database.
     *
     * @return the latch that stands, which may be another replica's
     * @throws LedgerUnavailableException if the database does not answer; then nothing may be assumed to be latched
     */
    Latch latch(Latch pass);

    /**
     * Releases a latch, because the file does not ask for it any more. Stays on record. Waits for the database.
     *
     * @throws LedgerUnavailableException if the database does not answer
     */
    void release(Subject subject);

    /** All that is latched as far as is known here: never waits. */
    Set<Subject> all();

    /**
     * A latch as known here: never waits, is at most some seconds behind, and outlives restarts without a database.
     */
    Optional<Latch> latched(Subject subject);

    /** The latch by which a deprecation contracts, likewise. */
    default Optional<Latch> latched(String deprecation) {
        return latched(Subject.everyone(deprecation));
    }
}

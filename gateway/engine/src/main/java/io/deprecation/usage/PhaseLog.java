package io.deprecation.usage;

import java.util.List;

/**
 * The phases in effect, on record. Safe for use by many threads and replicas; waits for the database, and throws
 * {@link LedgerUnavailableException} where it does not answer.
 */
public interface PhaseLog {

    /** Puts a phase on record, unless it is the one that is on record last: several replicas tell of the same edit. */
    void record(PhaseChange change);

    /** The changes of one deprecation, oldest first. */
    List<PhaseChange> changes(String deprecation);
}

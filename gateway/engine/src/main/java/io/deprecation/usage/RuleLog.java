package io.deprecation.usage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Since when the rules have counted as they are now. A rule whose match or change was edited, or that was away for a
 * while, has seen nothing before of what it covers now. Safe for use by many threads and replicas; waits for the
 * database, and throws {@link LedgerUnavailableException} where it does not answer.
 */
public interface RuleLog {

    /**
     * Puts on record which rules count from an instant on. One that is on record last with the same fingerprint goes on
     * as it was; one that is on record and not among them counts no more.
     *
     * @param fingerprints of all rules that serve, by deprecation
     */
    void record(Map<String, String> fingerprints, Instant at);

    /** Since when a deprecation has counted, without a break, with this fingerprint; empty if that is not on record. */
    Optional<Instant> since(String deprecation, String fingerprint);
}

package io.deprecation.usage;

import java.util.Optional;

/**
 * The last good generation of the rules, for a process that starts while the directory is broken. Safe for use by many
 * threads and replicas; waits for the database, and throws {@link LedgerUnavailableException} where it does not answer.
 */
public interface LastGoodRules {

    /** Keeps a generation as the last good one. */
    void keep(RuleGeneration generation);

    /** The one kept last. */
    Optional<RuleGeneration> last();
}

package io.deprecation.ledger;

import io.deprecation.ledger.store.DatabaseSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the ledger is, and how often it writes (design 7-interface.md).
 *
 * @param database the database
 * @param segments the folder below which each process counts in a folder of its own; on a local disk
 * @param flushEvery how often counts are written to the database; positive
 * @param migrate whether the tables are brought to what this version needs; if not, they have to be so already
 */
public record LedgerSettings(DatabaseSettings database, Path segments, Duration flushEvery, boolean migrate) {

    public LedgerSettings {
        if (flushEvery.isNegative() || flushEvery.isZero()) {
            throw new IllegalArgumentException("The interval between flushes is not positive: use 5s, for example");
        }
    }
}

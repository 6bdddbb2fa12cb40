package io.deprecation.filter.config;

import static io.deprecation.filter.config.DeprecationProperties.require;

import io.deprecation.ledger.store.DatabaseSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where uses are counted (design 7-interface.md).
 *
 * @param url the database, {@code jdbc:h2:file:…} for a single machine or {@code jdbc:postgresql://…} for several;
 *     empty for none, and then nothing contracts but on its owner's word
 * @param username who opens the database; with H2, an administrator, whom a new one is made for
 * @param password the user's password
 * @param segments the folder in which each process counts; on a disk of this machine that outlives the process
 * @param flushEvery how often counts are written to the database; at most 30s
 * @param migrate whether the tables are brought to what this version needs; if not, the {@code migrate} command has to
 */
public record LedgerProperties(
        @DefaultValue("jdbc:h2:file:./data/ledger") String url,
        @DefaultValue("ledger") String username,
        @DefaultValue("") String password,
        @DefaultValue("./data/segments") Path segments,
        @DefaultValue("5s") Duration flushEvery,
        @DefaultValue("true") boolean migrate) {

    /** A process that the database has not heard of for a minute is taken for dead. */
    private static final Duration LONGEST_FLUSH = Duration.ofSeconds(30);

    public LedgerProperties {
        require(
                url.isEmpty() || url.startsWith("jdbc:h2:") || isPostgres(url),
                "deprecation.ledger.url must begin with jdbc:h2: or jdbc:postgresql:, or be empty for no ledger");
        require(
                flushEvery.toMillis() >= 1 && flushEvery.compareTo(LONGEST_FLUSH) <= 0,
                "deprecation.ledger.flush-every must be at least 1ms and at most 30s");
    }

    /** Whether there is a ledger at all. */
    public boolean isOn() {
        return !url.isEmpty();
    }

    /** The database, if there is a ledger. */
    public DatabaseSettings database() {
        return new DatabaseSettings(url, username, password);
    }

    /** Whether other processes, on other machines, may use it as well. */
    public boolean isShared() {
        return isPostgres(url);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "LedgerProperties";
    }

    private static boolean isPostgres(String url) {
        return url.startsWith("jdbc:postgresql:");
    }
}

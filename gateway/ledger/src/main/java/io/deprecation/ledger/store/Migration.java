package io.deprecation.ledger.store;

import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.MigrateResult;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Brings the database's tables to what this version needs, with a history of its own, so that a database may be shared
 * with others that use Flyway.
 */
public final class Migration {

    static final String LOCATION = "classpath:io/deprecation/ledger/migration";

    private final Flyway flyway;

    public Migration(Database database) {
        this.flyway = Flyway.configure()
                .dataSource(database.dataSource())
                .locations(LOCATION)
                .table("ledger_migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // An older version goes on working on what a newer one has added.
                .ignoreMigrationPatterns("*:future")
                .load();
    }

    /**
     * Migrates, and says what that came to.
     *
     * @throws DataAccessResourceFailureException if the database does not answer or refuses
     */
    public Migrated migrate() {
        try {
            MigrateResult result = flyway.migrate();
            return new Migrated(result.migrationsExecuted, version());
        } catch (FlywayException failed) {
            throw new DataAccessResourceFailureException("The ledger's tables could not be migrated", failed);
        }
    }

    /**
     * Looks whether somebody else has migrated.
     *
     * @throws DataAccessResourceFailureException if not, or the database does not answer
     */
    public void validate() {
        try {
            flyway.validate();
        } catch (FlywayException behind) {
            throw new DataAccessResourceFailureException(
                    "The ledger's tables are not what this version needs: run `migrate` first", behind);
        }
    }

    private String version() {
        return Optional.ofNullable(flyway.info().current())
                .map(MigrationInfo::getVersion)
                .map(MigrationVersion::getVersion)
                .orElse("0");
    }
}

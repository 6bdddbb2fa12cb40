package io.deprecation.app.command;

import io.deprecation.ledger.Ledger;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.ledger.store.Migrated;
import io.deprecation.usage.LedgerUnavailableException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code migrate}: brings the ledger's tables to what this version needs, for gateways that run with
 * {@code deprecation.ledger.migrate=false}. Exit code 0 if they are so now, 1 if the database does not let it, 2 for
 * usage.
 */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings the ledger's tables to what this version needs. Older versions go on working on them.")
final class MigrateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--deprecation.ledger.url",
            paramLabel = "URL",
            defaultValue = "${env:DEPRECATION_LEDGER_URL:-jdbc:h2:file:./data/ledger}",
            description = "the database; ${DEFAULT-VALUE} if left out")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String url;

    @Option(
            names = "--deprecation.ledger.username",
            paramLabel = "NAME",
            defaultValue = "${env:DEPRECATION_LEDGER_USERNAME:-ledger}",
            description = "a user who may make tables")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String username;

    @Option(
            names = "--deprecation.ledger.password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:DEPRECATION_LEDGER_PASSWORD:-}",
            showDefaultValue = Visibility.NEVER,
            description = "the user's password; better left to the variable DEPRECATION_LEDGER_PASSWORD")
    private String password = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Migrated migrated = Ledger.migrate(settings());
            out.println(
                    migrated.steps() == 0
                            ? "The ledger's tables are at version %s already.".formatted(migrated.version())
                            : "The ledger's tables are at version %s now, after %d steps."
                                    .formatted(migrated.version(), migrated.steps()));
            return 0;
        } catch (LedgerUnavailableException failed) {
            spec.commandLine().getErr().println(failed.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }

    private DatabaseSettings settings() {
        try {
            return new DatabaseSettings(url, username, password);
        } catch (IllegalArgumentException noSuchDatabase) {
            throw new ParameterException(spec.commandLine(), noSuchDatabase.getMessage(), noSuchDatabase);
        }
    }
}

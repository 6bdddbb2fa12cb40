package io.deprecation.demo;

import io.deprecation.demo.history.Quarter;
import io.deprecation.ledger.Sample;
import io.deprecation.ledger.SampleHistory;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.RuleDirectory;
import io.deprecation.usage.LedgerUnavailableException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code history}: puts a quarter of made-up days into a ledger that no gateway has open. */
@Command(
        name = "history",
        description = "Writes a quarter of made-up days into the ledger, marked as sample data, unless they are there.")
final class LoadHistory implements Callable<Integer> {

    @Option(
            names = "--ledger-url",
            defaultValue = "jdbc:h2:file:./data/ledger",
            description = "The ledger's database (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Option(
            names = "--ledger-username",
            defaultValue = "ledger",
            description = "Who opens it (default: ${DEFAULT-VALUE}).")
    private String username = "";

    @Option(names = "--ledger-password", defaultValue = "", description = "The user's password (default: none).")
    private String password = "";

    @Option(
            names = "--rules",
            defaultValue = "deprecation-rules",
            description = "The rules that the history is of (default: ${DEFAULT-VALUE}).")
    private Path rules = Path.of("");

    @Option(names = "--seed", defaultValue = "1", description = "Of the noise (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (SampleHistory ledger = SampleHistory.into(new DatabaseSettings(url, username, password))) {
            Quarter.samples(deprecations(), LocalDate.now(Clock.systemUTC()), seed)
                    .forEach(sample -> load(sample, ledger));
            return 0;
        } catch (LedgerUnavailableException unavailable) {
            err().println("The ledger cannot be written: " + unavailable.getMessage());
            return 1;
        }
    }

    private List<Deprecation> deprecations() {
        return new RuleDirectory(rules)
                .load().rules().stream().map(LoadedRule::deprecation).toList();
    }

    private void load(Sample sample, SampleHistory ledger) {
        if (ledger.isLoaded(sample.deprecation())) {
            out().println(sample.deprecation() + ": has its sample data already");
            return;
        }
        ledger.load(sample);
        out().println(sample.deprecation() + ": sample data from " + sample.from() + " up to "
                + sample.until().minusDays(1));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}

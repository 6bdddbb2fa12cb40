package io.deprecation.app.command;

import io.deprecation.rule.Problem;
import io.deprecation.rule.check.Check;
import io.deprecation.rule.file.RuleDirectory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check DIR}: tells all that is wrong with rules. Exit code 1 if anything is. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tells all that is wrong with the rules in a directory: exit code 0 if nothing is, 1 otherwise.")
final class CheckCommand implements Callable<Integer> {

    /** How problems are printed. */
    enum Format {
        TEXT,
        JSON
    }

    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the directory of rule files")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path directory;

    @Option(names = "--format", description = "text or json; text if left out")
    private String format = "text";

    @Option(
            names = {"--minimum-notice", "--deprecation.minimum-notice"},
            description = "the shortest time between deprecation and sunset, such as P90D; P30D if left out")
    private Period minimumNotice = Check.DEFAULT_MINIMUM_NOTICE;

    CheckCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Format wanted = parse(format);
        List<Problem> problems =
                new Check(minimumNotice).problems(new RuleDirectory(directory).load(), clock.instant());
        PrintWriter out = spec.commandLine().getOut();
        out.print(wanted == Format.JSON ? ProblemReport.json(problems) : ProblemReport.text(problems));
        out.flush();
        return problems.isEmpty() ? 0 : 1;
    }

    private Format parse(String word) {
        try {
            return Format.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(
                    spec.commandLine(), "--format takes text or json, not '" + word + "'");
        }
    }
}

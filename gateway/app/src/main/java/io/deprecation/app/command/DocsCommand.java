package io.deprecation.app.command;

import io.deprecation.app.guide.Addresses;
import io.deprecation.app.guide.ChangelogEntry;
import io.deprecation.app.guide.MigrationGuide;
import io.deprecation.app.selfserve.SelfServeProperties;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.RuleDirectory;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code docs ID}: prints what partners are told of a deprecation, made from its rule. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        description =
                "Prints the migration guide of a deprecation, and the entry for the API's changelog, as Markdown.")
final class DocsCommand implements Callable<Integer> {

    /** The part that is printed alone. */
    enum Part {
        GUIDE,
        CHANGELOG
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the deprecation")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(
            names = {"--rules", "--deprecation.rules"},
            paramLabel = "DIR",
            defaultValue = "${env:DEPRECATION_RULES:-deprecation-rules}",
            description = "the directory of rule files; ${DEFAULT-VALUE} if left out")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path rules;

    @Option(names = "--only", paramLabel = "PART", description = "guide or changelog; both if left out")
    private @Nullable Part only;

    @Option(
            names = "--deprecation.problems",
            paramLabel = "URL",
            defaultValue = "${env:DEPRECATION_PROBLEMS:-https://deprecation-gateway.dev/problems/}",
            description = "the base of the problem types, as the gateway has it; ${DEFAULT-VALUE} if left out")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private URI problems;

    @Option(
            names = "--deprecation.self-serve.path",
            paramLabel = "PATH",
            defaultValue = "${env:DEPRECATION_SELF_SERVE_PATH:-" + SelfServeProperties.DEFAULT_PATH + "}",
            description = "where partners ask what they use, as the gateway has it; ${DEFAULT-VALUE} if left out")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String ownAnswer;

    @Override
    public Integer call() {
        if (!problems.toString().endsWith("/")) {
            throw new ParameterException(
                    spec.commandLine(), "--deprecation.problems must end with a slash, as it has to for the gateway");
        }
        Deprecation deprecation = deprecation();
        PrintWriter out = spec.commandLine().getOut();
        if (only != Part.CHANGELOG) {
            out.print(new MigrationGuide(deprecation, new Addresses(problems, ownAnswer)).markdown());
        }
        if (only == null) {
            out.print("\n---\n\n## For the changelog\n\n");
        }
        if (only != Part.GUIDE) {
            out.print(new ChangelogEntry(deprecation).markdown());
        }
        out.flush();
        return 0;
    }

    private Deprecation deprecation() {
        return new RuleDirectory(rules)
                .load().rules().stream()
                        .map(LoadedRule::deprecation)
                        .filter(known -> known.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "No deprecation %s can be read in %s; `check %s` tells what is wrong there"
                                        .formatted(id, rules, rules)));
    }
}

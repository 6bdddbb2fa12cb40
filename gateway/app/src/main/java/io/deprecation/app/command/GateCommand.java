package io.deprecation.app.command;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gate ID}: may a deprecation contract? For pipelines. */
@Command(
        name = "gate",
        mixinStandardHelpOptions = true,
        description = "Asks a running gateway's console whether a deprecation may contract, and prints every reason:"
                + " exit code 0 if it may, 1 if not, 3 if that is unknown, 2 if there is no answer.")
final class GateCommand implements Callable<Integer> {

    /** By verdict (design 7-interface.md). */
    static final Map<String, Integer> EXIT_CODES = Map.of("pass", 0, "fail", 1, "unknown", 3);

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** How the answer is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the deprecation")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(
            names = "--console",
            paramLabel = "URL",
            description = "where the console is; http://localhost:8081 if left out")
    private URI console = URI.create("http://localhost:8081");

    @Option(names = "--format", description = "text or json; text if left out")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (!SCHEMES.contains(Objects.requireNonNullElse(console.getScheme(), "")) || console.getHost() == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--console takes an address such as http://localhost:8081, not '" + console + "'");
        }
        GateReply reply = new RemoteConsole(console).gate(id);
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.JSON ? reply.body() + "\n" : GateReport.text(reply.document()));
        out.flush();
        return Objects.requireNonNull(EXIT_CODES.get(reply.document().verdict()));
    }
}

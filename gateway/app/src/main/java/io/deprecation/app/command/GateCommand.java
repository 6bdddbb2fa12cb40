package io.deprecation.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:DEPRECATION_CONSOLE_USER}",
            description = "who asks, where the console asks who somebody is")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            defaultValue = "${env:DEPRECATION_CONSOLE_PASSWORD_FILE}",
            description = "a file with the password of --user; /dev/stdin reads it from a pipe")
    private @Nullable Path passwordFile;

    @Option(names = "--format", description = "text or json; text if left out")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws IOException {
        if (!SCHEMES.contains(Objects.requireNonNullElse(console.getScheme(), "")) || console.getHost() == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--console takes an address such as http://localhost:8081, not '" + console + "'");
        }
        GateReply reply = new RemoteConsole(console, authorization()).gate(id);
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.JSON ? reply.body() + "\n" : GateReport.text(reply.document()));
        out.flush();
        return Objects.requireNonNull(EXIT_CODES.get(reply.document().verdict()));
    }

    private Optional<String> authorization() throws IOException {
        if (user == null && passwordFile == null) {
            return Optional.empty();
        }
        if (user == null || passwordFile == null) {
            throw new ParameterException(spec.commandLine(), "--user and --password-file go together");
        }
        return Optional.of(RemoteConsole.basic(user, password(passwordFile)));
    }

    private String password(Path file) throws IOException {
        try {
            return Files.readString(file).replaceFirst("\\r?\\n\\z", "");
        } catch (NoSuchFileException missing) {
            throw new ParameterException(spec.commandLine(), "--password-file: there is no file " + file);
        }
    }
}

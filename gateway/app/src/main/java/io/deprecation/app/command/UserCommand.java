package io.deprecation.app.command;

import io.deprecation.console.access.Passwords;
import io.deprecation.console.access.Role;
import io.deprecation.console.access.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code user NAME}: prints a line for the file of the console's users. The password never stands in an argument. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Reads a password from standard input and prints its line for the file that"
                + " deprecation.console.users names.")
final class UserCommand implements Callable<Integer> {

    private final InputStream in;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "by what the user signs in")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description =
                    "viewer, or account-manager, who sees contacts and links for partners too; viewer if left out")
    private String role = Role.VIEWER.word();

    UserCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        Role written = Role.written(role).orElseThrow(() -> wrong("--role takes " + Role.words()));
        if (!User.isName(name)) {
            throw wrong(
                    "A name is of letters, digits and . _ @ + -, begins with a letter or digit, and has at most 64");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(new User(name, written, hash(read())).line());
        out.flush();
        return 0;
    }

    private String hash(String password) {
        try {
            return Passwords.hash(password);
        } catch (IllegalArgumentException objection) {
            throw wrong(String.valueOf(objection.getMessage()));
        }
    }

    /** The end of the line is the prompt's, blanks are the password's. */
    private String read() throws IOException {
        String password = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("\\r?\\n\\z", "");
        if (password.isEmpty()) {
            throw wrong("No password on standard input");
        }
        if (password.indexOf('\n') >= 0) {
            throw wrong("There is more than one line on standard input; a password is one");
        }
        return password;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

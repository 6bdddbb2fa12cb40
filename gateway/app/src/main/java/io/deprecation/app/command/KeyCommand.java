package io.deprecation.app.command;

import io.deprecation.filter.identity.KeyDigest;
import io.deprecation.filter.identity.SecretFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code key}: prints the register's entry for a credential. The credential never stands in an argument or a log. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Reads a credential from standard input and prints its entry for `keys:` in clients.yaml.")
final class KeyCommand implements Callable<Integer> {

    private static final int BYTES = 24;

    private final InputStream in;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--new", description = "make a new credential and print it too, on standard error")
    private boolean fresh;

    @Option(
            names = "--deprecation.identity.hmac-secret-file",
            paramLabel = "FILE",
            defaultValue = "${env:DEPRECATION_IDENTITY_HMAC_SECRET_FILE}",
            description = "the secret of the gateway; one is made in ./data if left out")
    private @Nullable Path secretFile;

    KeyCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        String credential = fresh ? make() : read();
        var digest = new KeyDigest(SecretFile.secret(secretFile));
        PrintWriter out = spec.commandLine().getOut();
        if (fresh) {
            spec.commandLine().getErr().println("The new credential, to be handed to the client and shown only now:");
            spec.commandLine().getErr().println(credential);
        }
        out.println(digest.entry(credential));
        out.flush();
        return 0;
    }

    private String read() throws IOException {
        String credential = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        if (credential.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "No credential on standard input; `key --new` makes a new one");
        }
        return credential;
    }

    private static String make() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}

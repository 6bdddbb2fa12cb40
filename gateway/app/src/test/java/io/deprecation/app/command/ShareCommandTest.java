package io.deprecation.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.app.selfserve.LinkSecret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class ShareCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");
    private static final Path SECRET = Path.of("src/test/resources/hmac-secret");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aLinkShowsOneClientForAsLongAsItSays() throws IOException {
        assertThat(share("acme", "--for", "P7D", "--base", "https://api.example.com/"))
                .isZero();

        String url = out.toString().strip();
        String page = "https://api.example.com/.well-known/api-deprecations/";
        assertThat(url).startsWith(page);
        assertThat(err.toString()).contains("2026-11-28T10:30:00Z").contains("acme");
        String token = url.substring(page.length());
        assertThat(LinkSecret.seal(null, SECRET).client(token, NOW)).contains("acme");
        assertThat(LinkSecret.seal(null, SECRET).client(token, Instant.parse("2026-11-28T10:30:00Z")))
                .isEmpty();
    }

    @Test
    void aSecretOfTheirOwnSignsLinks(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("own"), "a secret for links alone");

        assertThat(share("acme", "--deprecation.self-serve.secret-file", own.toString()))
                .isZero();

        String url = out.toString().strip();
        String token = url.substring(url.lastIndexOf('/') + 1);
        assertThat(LinkSecret.seal(own, SECRET).client(token, NOW)).contains("acme");
        assertThat(LinkSecret.seal(null, SECRET).client(token, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, --for, P30D, No client nobody is registered",
        "acme, --for, P91D, at most 90 days",
        "acme, --for, P0D, at most 90 days",
        "acme, --for, PT-1H, at most 90 days",
        "acme, --for, P999999999999D, --for takes a span",
        "acme, --for, P999999999D, at most 90 days",
        "acme, --for, soon, --for takes a span such as P30D",
        "acme, --base, ftp://example.com, --base takes an http or https address",
        "acme, --base, https://me@example.com, --base takes an http or https address",
        "acme, --rules, src/test/resources/nowhere, cannot be loaded",
        "acme, --deprecation.identity.hmac-secret-file, nowhere, The secret file nowhere does not exist",
        "acme, --deprecation.self-serve.path, '', is empty"
    })
    void whatIsWrongIsSaidAndPrintsNoLink(String client, String option, String value, String message) {
        assertThat(share(client, option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(message);
        assertThat(out.toString()).isEmpty();
    }

    private int share(String... arguments) {
        var command = new CommandLine(new ShareCommand(InstantSource.fixed(NOW)));
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        command.setOverwrittenOptionsAllowed(true);
        command.setExecutionExceptionHandler(Commands::explain);
        Stream<String> defaults = Stream.of(
                "--rules", "src/test/resources/rules", "--deprecation.identity.hmac-secret-file", SECRET.toString());
        return command.execute(Stream.concat(defaults, Stream.of(arguments)).toArray(String[]::new));
    }
}

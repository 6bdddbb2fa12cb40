package io.deprecation.app.command;

import io.deprecation.app.selfserve.LinkSecret;
import io.deprecation.app.selfserve.SelfServeProperties;
import io.deprecation.console.partner.LinkSeal;
import io.deprecation.console.partner.PartnerLink;
import io.deprecation.console.partner.SignedLinks;
import io.deprecation.filter.identity.SecretFile;
import io.deprecation.rule.Client;
import io.deprecation.rule.file.Load;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code share CLIENT --for P30D}: prints a link to one partner's own page, which works without a credential. */
@Command(
        name = "share",
        mixinStandardHelpOptions = true,
        description =
                "Prints a link to one partner's own page that works for a while, for people with a browser. Whoever has"
                        + " it can read the page.")
final class ShareCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CLIENT", description = "the client's id in clients.yaml")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String client;

    @Option(
            names = "--for",
            paramLabel = "SPAN",
            description = "how long it works, such as P30D or PT12H, at most P90D; P30D if left out")
    private String span = SignedLinks.USUAL.toString();

    @Option(
            names = {"--base", "--deprecation.self-serve.base"},
            paramLabel = "URL",
            defaultValue = "${env:DEPRECATION_SELF_SERVE_BASE:-http://localhost:8080}",
            description = "where partners reach the gateway; ${DEFAULT-VALUE} if left out")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private URI base;

    @Option(
            names = "--deprecation.self-serve.path",
            paramLabel = "PATH",
            defaultValue = "${env:DEPRECATION_SELF_SERVE_PATH:-" + SelfServeProperties.DEFAULT_PATH + "}",
            description = "the gateway's own; ${DEFAULT-VALUE} if left out")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String path;

    @Option(
            names = {"--rules", "--deprecation.rules"},
            paramLabel = "DIR",
            defaultValue = "${env:DEPRECATION_RULES:-deprecation-rules}",
            description = "the directory of rule files; ${DEFAULT-VALUE} if left out")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path rules;

    @Option(
            names = "--deprecation.self-serve.secret-file",
            paramLabel = "FILE",
            defaultValue = "${env:DEPRECATION_SELF_SERVE_SECRET_FILE}",
            description = "the secret that links are signed under, if the gateway has one of its own for them")
    private @Nullable Path ownSecret;

    @Option(
            names = "--deprecation.identity.hmac-secret-file",
            paramLabel = "FILE",
            defaultValue = "${env:DEPRECATION_IDENTITY_HMAC_SECRET_FILE}",
            description = "the secret of the gateway; that in ./data if left out")
    private @Nullable Path secret;

    ShareCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (!SelfServeProperties.isAddress(base)) {
            throw wrong("--base takes an http or https address, such as https://api.example.com");
        }
        if (path.isEmpty()) {
            throw wrong("deprecation.self-serve.path is empty, so that partners have no pages");
        }
        Client known = registered();
        PartnerLink link = link(known);
        PrintWriter out = spec.commandLine().getOut();
        out.println(link.url());
        out.flush();
        spec.commandLine()
                .getErr()
                .println("Works until %s for whoever has it, and shows the page of %s alone."
                        .formatted(link.expires(), known.id()));
        return 0;
    }

    private PartnerLink link(Client known) throws IOException {
        LinkSeal seal = LinkSecret.existing(ownSecret, secret)
                .orElseThrow(() -> wrong("There is no secret in %s: run this where the gateway runs, or name the secret"
                                .formatted(SecretFile.DEFAULT)
                        + " that it runs with by --deprecation.identity.hmac-secret-file"));
        try {
            return new SignedLinks(seal, SelfServeProperties.page(base, path), clock).linkFor(known.id(), validity());
        } catch (IllegalArgumentException tooLong) {
            throw wrong("--for: " + tooLong.getMessage());
        }
    }

    private TemporalAmount validity() {
        try {
            return span.contains("T") ? Duration.parse(span) : Period.parse(span);
        } catch (DateTimeException unreadable) {
            throw wrong("--for takes a span such as P30D or PT12H, not '%s'".formatted(span));
        }
    }

    private Client registered() {
        if (!(new RuleDirectory(rules).load() instanceof Load.Loaded loaded)) {
            throw wrong(
                    "The rules in %s cannot be loaded; `check %s` tells what is wrong there".formatted(rules, rules));
        }
        Client known = loaded.catalog()
                .clients()
                .byId(client)
                .orElseThrow(() ->
                        wrong("No client %s is registered in %s".formatted(client, rules.resolve("clients.yaml"))));
        if (known.gone()) {
            throw wrong("%s is recorded as gone, and has no page".formatted(client));
        }
        return known;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.deprecation.app.selfserve.LinkSecret;
import io.deprecation.console.partner.SignedLinks;
import io.deprecation.usage.CallUse;
import io.deprecation.usage.Direction;
import io.deprecation.usage.Records;
import io.deprecation.usage.UseHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway with two partners that are counted, one for all tests; and how they ask, byte by byte. */
final class TwoPartners {

    static final String OWN = "/.well-known/api-deprecations";
    static final Path SECRET = Path.of("src/test/resources/hmac-secret");

    /** What is in the one's answer and in no other. */
    static final List<String> ACME = List.of("acme-agent", "Acme", "\"client\":\"acme");

    static final List<String> GLOBEX = List.of("globex-agent", "Globex", "\"client\":\"globex");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static final WireMockServer UPSTREAM = upstream();
    static final RawClient GATEWAY = counting();
    /** One that answers once a minute. */
    static final RawClient STRICT = new RawClient(OwnGateway.before(UPSTREAM.port(), ledger("self-serve-strict", "1")));

    private static final String HOSTILE_AGENT = "acme-agent/1 <script>alert(1)</script>";
    private static final String OLD = "{\"name\":\"Ada Lovelace\"}";

    private TwoPartners() {}

    private static WireMockServer upstream() {
        var upstream = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        upstream.start();
        upstream.stubFor(any(anyUrl()).willReturn(okJson("{\"from\":\"upstream\"}")));
        return upstream;
    }

    /** Both have sent the old form once, and all of that can be read. */
    private static RawClient counting() {
        ConfigurableApplicationContext open =
                OwnGateway.at(Clock.systemUTC(), UPSTREAM.port(), ledger("self-serve", "1000000"));
        var gateway = new RawClient(OwnGateway.port(open));
        gateway.post("/customers", OLD, "X-Api-Key: acme-key", "User-Agent: " + HOSTILE_AGENT);
        gateway.post("/customers/7", OLD, "X-Api-Key: globex-key", "User-Agent: globex-agent/2");
        UseHistory history = open.getBean(Records.class).history();
        for (String client : List.of("acme", "globex")) {
            // Another thread would wait for this class to be initialised, which waits for it.
            await().pollInSameThread().atMost(PATIENCE).until(() -> isCounted(history, client));
        }
        return gateway;
    }

    private static boolean isCounted(UseHistory history, String client) {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        LocalDate yesterday = tomorrow.minusDays(2);
        List<CallUse> calls = history.callsOf(client, yesterday, tomorrow).getOrDefault("customer-name", List.of());
        return calls.stream().anyMatch(call -> call.observation().isLegacyRequest())
                && calls.stream().anyMatch(call -> call.observation().direction() == Direction.TRAFFIC)
                && history.userAgentsOf(client, yesterday, tomorrow).containsKey("customer-name")
                && history.activityOf(client).containsKey("customer-name")
                && !history.lastLegacyRequestsOf(client).isEmpty();
    }

    static boolean tells(List<String> secrets, RawResponse response) {
        return secrets.stream().anyMatch((response.head() + response.body())::contains);
    }

    static String link(String client) {
        return link(client, Instant.now(), SECRET);
    }

    static String link(String client, Instant made, Path secret) {
        try {
            var links = new SignedLinks(
                    LinkSecret.seal(null, secret), URI.create("http://localhost" + OWN), InstantSource.fixed(made));
            return links.linkFor(client).orElseThrow().url().getPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String[] ledger(String name, String rate) {
        return new String[] {
            "--deprecation.ledger.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1",
            "--deprecation.ledger.segments=" + emptyFolder(),
            "--deprecation.ledger.flush-every=50ms",
            "--deprecation.self-serve.rate=" + rate
        };
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("segments");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

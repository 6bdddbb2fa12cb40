package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.deprecation.app.selfserve.LinkSecret;
import io.deprecation.console.partner.SignedLinks;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.Records;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Two partners ask about themselves, over sockets on which a path is sent as it is written. */
@ExtendWith(OutputCaptureExtension.class)
final class SelfServeIT {

    private static final String OWN = "/.well-known/api-deprecations";
    private static final String HOSTILE_AGENT = "acme-agent/1 <script>alert(1)</script>";
    private static final Path SECRET = Path.of("src/test/resources/hmac-secret");
    private static final String OLD = "{\"name\":\"Ada Lovelace\"}";

    /** What is in the one's answer and in no other. */
    private static final List<String> ACME = List.of("acme-agent", "Acme", "\"client\":\"acme");

    private static final List<String> GLOBEX = List.of("globex-agent", "Globex", "\"client\":\"globex");

    private static final WireMockServer UPSTREAM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private static RawClient gateway;
    private static RawClient strict;

    @BeforeAll
    static void start() throws IOException {
        UPSTREAM.start();
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{\"from\":\"upstream\"}")));
        ConfigurableApplicationContext open =
                OwnGateway.at(Clock.systemUTC(), UPSTREAM.port(), ledger("self-serve", "1000000"));
        gateway = new RawClient(OwnGateway.port(open));
        strict = new RawClient(
                OwnGateway.port(OwnGateway.at(Clock.systemUTC(), UPSTREAM.port(), ledger("self-serve-strict", "1"))));
        gateway.post("/customers", OLD, "X-Api-Key: acme-key", "User-Agent: " + HOSTILE_AGENT);
        gateway.post("/customers/7", OLD, "X-Api-Key: globex-key", "User-Agent: globex-agent/2");
        Records records = open.getBean(Records.class);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(records.history().lastLegacyRequests("customer-name"))
                        .extracting(LegacyRequest::client)
                        .contains("acme", "globex"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> records.history()
                                .callsOf("acme", today(), today().plusDays(1))
                                .containsKey("customer-name")
                        && records.history()
                                .callsOf("globex", today(), today().plusDays(1))
                                .containsKey("customer-name"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !records.history()
                        .userAgentsOf("acme", today(), today().plusDays(1))
                        .isEmpty());
    }

    @AfterAll
    static void stop() {
        UPSTREAM.stop();
    }

    @Test
    void aPartnerIsToldAboutItself() {
        RawResponse answer = gateway.get(OWN, "X-Api-Key: acme-key");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"client\":\"acme\",\"name\":\"Acme Corp\"")
                .contains("\"deprecation\":\"customer-name\",\"status\":\"Fix by 2027-03-31\"")
                .contains("\"method\":\"POST\",\"pattern\":\"/customers\",\"calls\":1,\"old\":1")
                .contains("\"userAgent\":\"acme-agent/1 <script>alert(1)</script>\"");
        assertThat(gateway.get(OWN, "Authorization: Bearer acme-key").body()).startsWith("{\"client\":\"acme\"");
        assertThat(gateway.get(OWN, "X-Api-Key: globex-key").body())
                .startsWith("{\"client\":\"globex\",\"name\":\"Globex\"")
                .contains("globex-agent/2");
    }

    @Test
    void nothingOfAnAnswerIsKeptFoundOrTakenElsewhere() {
        for (String path : List.of(OWN, link("acme"), OWN + "/nothing")) {
            for (String accept : List.of("application/json", "text/html")) {
                assertThat(gateway.get(path, "X-Api-Key: acme-key", "Accept: " + accept)
                                .head())
                        .as(path + " " + accept)
                        .contains("Cache-Control: no-store", "X-Robots-Tag: noindex", "Referrer-Policy: no-referrer")
                        .contains("Content-Security-Policy: default-src 'none'; style-src 'sha256-")
                        .contains("X-Content-Type-Options: nosniff", "Vary: Accept")
                        .doesNotContain("Set-Cookie", "Access-Control", "Deprecation:", "Sunset:");
            }
        }
    }

    @Test
    void aBrowserIsGivenAPageInWhichNothingRuns() {
        RawResponse page = gateway.get(link("acme"), "Accept: text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.head()).contains("Content-Type: text/html;charset=utf-8");
        assertThat(page.body())
                .contains("<h1>Acme Corp</h1>", "Fix by 31 March 2027", "acme-agent/1 &lt;script&gt;")
                .doesNotContain("<script", "<form", "globex");
    }

    @Test
    void whoDoesNotSayWhoItIsHearsWhichHeaderToUse() {
        RawResponse answer = gateway.get(OWN);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.head())
                .contains("application/problem+json", "WWW-Authenticate: Bearer")
                .doesNotContain("Basic");
        assertThat(answer.body()).contains("in the header X-Api-Key");
        assertThat(gateway.get(OWN, "X-Api-Key: acme-kez").body()).isEqualTo(answer.body());
        assertThat(gateway.get(OWN + "?X-Api-Key=acme-key&api_key=acme-key").body())
                .isEqualTo(answer.body());
        assertThat(gateway.get(OWN, "X-Api-Key: acme-key", "X-Api-Key: globex-key")
                        .body())
                .isEqualTo(answer.body());
    }

    static Stream<String> spellings() {
        List<String> own = List.of(
                OWN,
                OWN + "/",
                "//.well-known//api-deprecations",
                "/./.well-known/%2e/api-deprecations",
                "/%2ewell-known/%61pi%2Ddeprecations",
                "/globex/../.well-known/api-deprecations",
                "/globex/%2e%2E/.well-known/api-deprecations",
                "/.well-known;client=globex/api-deprecations",
                "/.WELL-KNOWN/API-DEPRECATIONS",
                "/.well-known%2fapi-deprecations",
                "/.well-known%5capi-deprecations",
                "/.well-known\\api-deprecations",
                "http://globex.example/.well-known/api-deprecations",
                "/%252ewell-known/api-deprecations",
                "/api/clients/globex",
                "/api/clients");
        List<String> ends = List.of(
                "",
                "/globex",
                "/..",
                "/../api-deprecations",
                "/%2e%2e/api-deprecations",
                ";client=globex",
                ";x/globex",
                "?client=globex",
                "?client=globex&key=globex-key&X-Api-Key=globex-key",
                "%3fclient=globex",
                "%2fglobex",
                "%5c..%5cglobex",
                "%00globex",
                "/clients/globex.json",
                "#globex");
        return own.stream().flatMap(path -> ends.stream().map(end -> path + end));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void noSpellingTellsOfAnotherPartner(String target) {
        for (String method : List.of("GET", "HEAD", "POST", "OPTIONS", "get")) {
            assertThat(tells(GLOBEX, gateway.send(method, target, "X-Api-Key: acme-key")))
                    .isFalse();
            assertThat(tells(ACME, gateway.send(method, target, "X-Api-Key: globex-key")))
                    .isFalse();
            RawResponse nobodys = gateway.send(method, target, "Accept: text/html");
            assertThat(tells(ACME, nobodys) || tells(GLOBEX, nobodys)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Client: globex",
                "X-Client-Id: globex",
                "X-Partner: globex",
                "X-Forwarded-User: globex",
                "X-Forwarded-For: 127.0.0.1",
                "X-Original-URL: /.well-known/api-deprecations/globex",
                "X-Rewrite-URL: /api/clients/globex",
                "X-HTTP-Method-Override: POST",
                "X-Forwarded-Prefix: /globex",
                "Forwarded: for=globex;host=globex",
                "Cookie: client=globex; X-Api-Key=globex-key",
                "Referer: http://localhost/.well-known/api-deprecations/globex",
                "Authorization: Bearer globex-key",
                "Authorization: Basic Z2xvYmV4Omdsb2JleC1rZXk=",
                "x-api-key:",
                "Prefer: client=globex"
            })
    void noHeaderBesideTheCredentialTellsOfAnotherPartner(String header) {
        RawResponse answer = gateway.get(OWN, "X-Api-Key: acme-key", header);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"client\":\"acme\"");
        assertThat(tells(GLOBEX, answer)).isFalse();
        assertThat(tells(GLOBEX, gateway.get(link("acme"), header))).isFalse();
    }

    @Test
    void aLinkShowsItsClientWhateverCredentialComesAlong() {
        assertThat(gateway.get(link("globex"), "X-Api-Key: acme-key").body()).startsWith("{\"client\":\"globex\"");
        assertThat(gateway.get(link("globex") + "?client=acme", "X-Api-Key: acme-key")
                        .body())
                .startsWith("{\"client\":\"globex\"");
    }

    @Test
    void aLinkThatShowsNothingHearsTheSameWhateverTheReason() throws IOException {
        String acme = link("acme");
        String globex = link("globex");
        RawResponse nothing = gateway.get(OWN + "/nothing");
        assertThat(nothing.status()).isEqualTo(404);

        for (String path : List.of(
                acme.substring(0, acme.lastIndexOf('.')) + globex.substring(globex.lastIndexOf('.')),
                acme.replace("/v1.", "/v2."),
                acme + "A",
                acme.substring(0, acme.length() - 1),
                acme + "/globex",
                acme.replace(".YWNtZQ.", ".Z2xvYmV4."),
                link("acme", Instant.now().minus(Duration.ofDays(31)), SECRET),
                link("no-longer-registered"),
                link(
                        "acme",
                        Instant.now(),
                        Files.writeString(Files.createTempFile("own", ""), "another secret, of others")))) {
            for (String key : List.of("X-Nothing: x", "X-Api-Key: globex-key")) {
                RawResponse answer = gateway.get(path, key);
                assertThat(answer.status()).as(path).isEqualTo(404);
                assertThat(answer.body()).as(path).isEqualTo(nothing.body());
                assertThat(answer.undated()).as(path).isEqualTo(nothing.undated());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"})
    void itIsForReadingAlone(String method) {
        for (String path : List.of(OWN, link("acme"), OWN + "/nothing")) {
            RawResponse answer = gateway.send(method, path, "X-Api-Key: acme-key", "Origin: https://elsewhere.example");

            assertThat(answer.status()).as(path).isEqualTo(405);
            assertThat(answer.head()).contains("Allow: ").doesNotContain("Access-Control");
        }
    }

    @Test
    void aHeadHasTheHeadersAndNoBody() {
        RawResponse answer = gateway.send("HEAD", OWN, "X-Api-Key: acme-key");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head()).contains("application/json");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whoAcceptsNeitherFormIsToldWhatThereIs() {
        assertThat(gateway.get(OWN, "X-Api-Key: acme-key", "Accept: text/csv").status())
                .isEqualTo(406);
    }

    @Test
    void noneOfItReachesTheUpstreamAndTrafficStillDoes() {
        UPSTREAM.resetRequests();

        gateway.get(OWN, "X-Api-Key: acme-key");
        gateway.get(link("acme"));
        gateway.get(OWN + "/nothing");
        gateway.send("POST", "/.well-known/%61pi-deprecations/", "X-Api-Key: acme-key");
        assertThat(UPSTREAM.getAllServeEvents()).isEmpty();

        assertThat(gateway.get("/.well-known/other").body()).contains("upstream");
        assertThat(UPSTREAM.getAllServeEvents()).hasSize(1);
    }

    @Test
    void whoAsksTooOftenWaitsAndNobodyElseDoes() {
        RawResponse late = untilTooOften(OWN, "X-Api-Key: acme-key");
        assertThat(late.head()).containsPattern("Retry-After: ([1-9]|[1-5]\\d|60)\\r\\n");
        assertThat(late.body()).contains("You ask too often");
        assertThat(untilTooOften(link("acme")).status()).isEqualTo(429);
        assertThat(strict.get(OWN, "X-Api-Key: globex-key").status()).isEqualTo(200);

        assertThat(untilTooOften(OWN).status()).isEqualTo(429);
        assertThat(strict.get("/customers/1", "X-Api-Key: acme-key").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/logout",
                "/api/deprecations",
                "/api/clients/acme",
                "/actuator",
                "/actuator/health",
                "/favicon.ico",
                "/index.html",
                "/nothing-to-serve.txt",
                "/static/nothing-to-serve.txt",
                "/templates/partner/answer.html",
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                OWN + "/style.css"
            })
    void wherePartnersHaveNoRouteThereIsNothing(String path) {
        assertThat(Narrow.GATEWAY.get(path, "X-Api-Key: acme-key").status()).isEqualTo(404);
        assertThat(Narrow.GATEWAY.get("/customers/1", "X-Api-Key: acme-key").status())
                .isEqualTo(200);
    }

    /** A gateway whose routes take some paths alone, and with neither a ledger nor an answer for partners. */
    private static final class Narrow {
        static final RawClient GATEWAY = new RawClient(OwnGateway.before(
                UPSTREAM.port(),
                "--deprecation.self-serve.path=",
                "--spring.cloud.gateway.server.webflux.routes[0].id=customers",
                "--spring.cloud.gateway.server.webflux.routes[0].uri=http://127.0.0.1:" + UPSTREAM.port(),
                "--spring.cloud.gateway.server.webflux.routes[0].predicates[0]=Path=/customers/**"));
    }

    @Test
    void withoutALedgerThereIsNoAnswerAndWithoutAPathItIsTraffic() {
        var silent = new RawClient(OwnGateway.before(UPSTREAM.port()));

        RawResponse answer = silent.get(OWN, "X-Api-Key: acme-key");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.head()).contains("Retry-After: 5");
        assertThat(silent.get(OWN).status()).isEqualTo(401);
        assertThat(Narrow.GATEWAY.get(OWN, "X-Api-Key: acme-key").status()).isEqualTo(404);
    }

    @Test
    void nothingThatACallerWritesGetsIntoTheLog(CapturedOutput log) {
        System.out.println("the log is seen");
        String hostile = "forged%0d%0aline<script>";
        gateway.get(OWN + "/" + hostile, "X-Api-Key: " + hostile, "User-Agent: " + hostile);
        gateway.get(OWN + "?" + hostile, "X-Api-Key: acme-key", "Accept: " + hostile);
        gateway.get(OWN, "X-Api-Key: acme-key", "Authorization: Bearer " + hostile, "Cookie: " + hostile);
        gateway.send("POST", link("acme") + hostile, "Referer: " + hostile);

        assertThat(log.getAll()).contains("the log is seen").doesNotContain("forged");
    }

    private static RawResponse untilTooOften(String path, String... headers) {
        // A minute may end between two questions, and the next one is asked well within its own.
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> strict.get(path, headers), answer -> answer.status() == 429);
    }

    private static boolean tells(List<String> secrets, RawResponse response) {
        return secrets.stream().anyMatch((response.head() + response.body())::contains);
    }

    private static String link(String client) {
        return link(client, Instant.now(), SECRET);
    }

    private static String link(String client, Instant made, Path secret) {
        try {
            var links = new SignedLinks(
                    LinkSecret.seal(null, secret), URI.create("http://localhost" + OWN), InstantSource.fixed(made));
            return links.linkFor(client).orElseThrow().url().getPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static String[] ledger(String name, String rate) throws IOException {
        return new String[] {
            "--deprecation.ledger.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1",
            "--deprecation.ledger.segments=" + Files.createTempDirectory("segments"),
            "--deprecation.ledger.flush-every=50ms",
            "--deprecation.self-serve.rate=" + rate
        };
    }
}

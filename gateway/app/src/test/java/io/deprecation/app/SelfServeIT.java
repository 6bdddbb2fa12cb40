package io.deprecation.app;

import static io.deprecation.app.TwoPartners.GATEWAY;
import static io.deprecation.app.TwoPartners.OWN;
import static io.deprecation.app.TwoPartners.STRICT;
import static io.deprecation.app.TwoPartners.UPSTREAM;
import static io.deprecation.app.TwoPartners.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a partner is told about itself, and where. */
@ExtendWith(OutputCaptureExtension.class)
final class SelfServeIT {

    @Test
    void aPartnerIsToldAboutItself() {
        RawResponse answer = GATEWAY.get(OWN, "X-Api-Key: acme-key");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"client\":\"acme\",\"name\":\"Acme Corp\"")
                .contains("\"deprecation\":\"customer-name\",\"status\":\"Fix by 2027-03-31\"")
                .contains("\"method\":\"POST\",\"pattern\":\"/customers\",\"calls\":1,\"old\":1")
                .contains("\"userAgent\":\"acme-agent/1 <script>alert(1)</script>\"");
        assertThat(GATEWAY.get(OWN, "Authorization: Bearer acme-key").body()).startsWith("{\"client\":\"acme\"");
        assertThat(GATEWAY.get(OWN, "X-Api-Key: globex-key").body())
                .startsWith("{\"client\":\"globex\",\"name\":\"Globex\"")
                .contains("globex-agent/2");
    }

    @Test
    void nothingOfAnAnswerIsKeptFoundOrTakenElsewhere() {
        for (String path : List.of(OWN, link("acme"), OWN + "/nothing")) {
            for (String accept : List.of("application/json", "text/html")) {
                assertThat(GATEWAY.get(path, "X-Api-Key: acme-key", "Accept: " + accept)
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
        RawResponse page = GATEWAY.get(link("acme"), "Accept: text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.head()).contains("Content-Type: text/html;charset=utf-8");
        assertThat(page.body())
                .contains("<h1>Acme Corp</h1>", "Fix by 31 March 2027", "acme-agent/1 &lt;script&gt;")
                .doesNotContain("<script", "<form", "globex");
    }

    @Test
    void whoDoesNotSayWhoItIsHearsWhichHeaderToUse() {
        RawResponse answer = GATEWAY.get(OWN);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.head())
                .contains("application/problem+json", "WWW-Authenticate: Bearer")
                .doesNotContain("Basic");
        assertThat(answer.body()).contains("in the header X-Api-Key");
        assertThat(GATEWAY.get(OWN, "X-Api-Key: acme-kez").body()).isEqualTo(answer.body());
        assertThat(GATEWAY.get(OWN + "?X-Api-Key=acme-key&api_key=acme-key").body())
                .isEqualTo(answer.body());
        assertThat(GATEWAY.get(OWN, "X-Api-Key: acme-key", "X-Api-Key: globex-key")
                        .body())
                .isEqualTo(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"})
    void itIsForReadingAlone(String method) {
        for (String path : List.of(OWN, link("acme"), OWN + "/nothing")) {
            RawResponse answer = GATEWAY.send(method, path, "X-Api-Key: acme-key", "Origin: https://elsewhere.example");

            assertThat(answer.status()).as(path).isEqualTo(405);
            assertThat(answer.head()).contains("Allow: ").doesNotContain("Access-Control");
        }
    }

    @Test
    void aHeadHasTheHeadersAndNoBody() {
        RawResponse answer = GATEWAY.send("HEAD", OWN, "X-Api-Key: acme-key");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head()).contains("application/json");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whoAcceptsNeitherFormIsToldWhatThereIs() {
        assertThat(GATEWAY.get(OWN, "X-Api-Key: acme-key", "Accept: text/csv").status())
                .isEqualTo(406);
    }

    @Test
    void noneOfItReachesTheUpstreamAndTrafficStillDoes() {
        UPSTREAM.resetRequests();

        GATEWAY.get(OWN, "X-Api-Key: acme-key");
        GATEWAY.get(link("acme"));
        GATEWAY.get(OWN + "/nothing");
        GATEWAY.send("POST", "/.well-known/%61pi-deprecations/", "X-Api-Key: acme-key");
        assertThat(UPSTREAM.getAllServeEvents()).isEmpty();

        assertThat(GATEWAY.get("/.well-known/other").body()).contains("upstream");
        assertThat(UPSTREAM.getAllServeEvents()).hasSize(1);
    }

    @Test
    void whoAsksTooOftenWaitsAndNobodyElseDoes() {
        RawResponse late = untilTooOften(OWN, "X-Api-Key: acme-key");
        assertThat(late.head()).containsPattern("Retry-After: ([1-9]|[1-5]\\d|60)\\r\\n");
        assertThat(late.body()).contains("You ask too often");
        assertThat(untilTooOften(link("acme")).status()).isEqualTo(429);
        assertThat(STRICT.get(OWN, "X-Api-Key: globex-key").status()).isEqualTo(200);

        assertThat(untilTooOften(OWN).status()).isEqualTo(429);
        assertThat(STRICT.get("/customers/1", "X-Api-Key: acme-key").status()).isEqualTo(200);
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
                "/io/deprecation/console/partner/answer.html",
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
        GATEWAY.get(OWN + "/" + hostile, "X-Api-Key: " + hostile, "User-Agent: " + hostile);
        GATEWAY.get(OWN + "?" + hostile, "X-Api-Key: acme-key", "Accept: " + hostile);
        GATEWAY.get(OWN, "X-Api-Key: acme-key", "Authorization: Bearer " + hostile, "Cookie: " + hostile);
        GATEWAY.send("POST", link("acme") + hostile, "Referer: " + hostile);

        assertThat(log.getAll()).contains("the log is seen").doesNotContain("forged");
    }

    private static RawResponse untilTooOften(String path, String... headers) {
        // A minute may end between two questions, and the next one is asked well within its own.
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> STRICT.get(path, headers), answer -> answer.status() == 429);
    }
}

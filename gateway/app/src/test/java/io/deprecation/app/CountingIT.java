package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.Records;
import io.deprecation.usage.UserAgentUse;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the ledger has of exchanges over sockets. */
final class CountingIT extends RunningGateway {

    private static final String NEW_FORM = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";

    @Autowired
    private Records records;

    @BeforeEach
    void upstreamSpeaksNew() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson(NEW_FORM)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST customers          | {\"name\":\"A B\"} | 200 | request old forwarded 2xx, response none delivered 2xx, traffic old forwarded 2xx",
                "POST customers          | {\"other\":1}      | 200 | response none delivered 2xx, traffic none forwarded 2xx",
                "POST customers          | {\"firstName\":\"A\",\"lastName\":\"B\"} | 200 | request new forwarded 2xx, response none delivered 2xx, traffic new forwarded 2xx",
                "POST customers          | {\"name\":\"A B\",\"firstName\":\"A\",\"lastName\":\"B\"} | 200 | request echo forwarded 2xx, response none delivered 2xx, traffic echo forwarded 2xx",
                "POST customers          | {\"name\":\"X Y\",\"firstName\":\"A\",\"lastName\":\"B\"} | 200 | request conflict forwarded 2xx, response none delivered 2xx, traffic conflict forwarded 2xx",
                "POST customers          | {\"name\":7}       | 422 | request untranslatable untranslatable 4xx, traffic untranslatable untranslatable 4xx",
                "POST customers          | {\"name\":         | 200 | request unread forwarded 2xx, response none delivered 2xx, traffic unread forwarded 2xx",
                "POST contracted         | {\"name\":\"A B\"} | 422 | request old contract 4xx, traffic old contract 4xx",
                "POST contracted         | {\"name\":         | 400 | request unread unread 4xx, traffic unread unread 4xx",
                "POST customers?deny     | {\"name\":\"A B\"} | 403 | request old forwarded 401/403/404, traffic old forwarded 401/403/404",
                "POST customers?fail     | {\"name\":\"A B\"} | 503 | request old forwarded 5xx, traffic old forwarded 5xx",
                "GET customers?unchanged |                    | 304 | response none delivered 3xx, traffic none forwarded 3xx",
                "GET customers?drift     |                    | 200 | response none delivered 2xx, response old drift 2xx, traffic none forwarded 2xx",
                "GET customers?empty     |                    | 204 | traffic none forwarded 2xx",
                "GET elsewhere           |                    | 200 | ",
            })
    void anExchangeIsCountedByWhatWasFoundAndHowItEnded(String request, String body, int code, String expected) {
        upstreamAnswers("deny", 403);
        upstreamAnswers("fail", 503);
        upstreamAnswers("unchanged", 304);
        upstreamAnswers("empty", 204);
        UPSTREAM.stubFor(any(anyUrl())
                .withQueryParam("drift", matching(".*"))
                .willReturn(okJson("{\"name\":\"Ada Lovelace\"}")));
        String[] line = request.split(" ", -1);
        String rule = line[1].startsWith("contracted") ? "contracted-name" : "customer-name";
        Map<String, Long> before = counted(rule, "acme");

        var answer = line[0].equals("GET")
                ? get("/" + line[1], "X-Api-Key", "acme-key")
                : post("/" + line[1], body, "X-Api-Key", "acme-key");

        assertThat(answer.statusCode()).isEqualTo(code);
        var rows = new TreeMap<>(before);
        if (expected != null) {
            for (String row : expected.split(", ", -1)) {
                rows.merge(row, 1L, Long::sum);
            }
        }
        assertThat(counted(rule, "acme")).isEqualTo(rows);
    }

    @Test
    void aDeclinedOldFormIsCountedAsDeclinedAndAMigratedClientsAsWithheld() {
        Map<String, Long> acme = counted("customer-name", "acme");
        Map<String, Long> globex = counted("customer-name", "globex");

        get("/customers/1", "X-Api-Key", "acme-key", "Prefer", "omit-deprecated");
        get("/customers/1", "X-Api-Key", "globex-key");

        acme.merge("response none declined 2xx", 1L, Long::sum);
        acme.merge("traffic none forwarded 2xx", 1L, Long::sum);
        globex.merge("response none withheld 2xx", 1L, Long::sum);
        globex.merge("traffic none forwarded 2xx", 1L, Long::sum);
        assertThat(counted("customer-name", "acme")).isEqualTo(acme);
        assertThat(counted("customer-name", "globex")).isEqualTo(globex);
    }

    @Test
    void aStreamThatTheUpstreamBreaksOffIsCountedByWhatWasSentOfIt() {
        UPSTREAM.stubFor(any(anyUrl())
                .withQueryParam("reset", matching(".*"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        Map<String, Long> rows = counted("customer-name", "acme");

        var request = withHeaders(to("/customers?reset"), "X-Api-Key", "acme-key")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString("{\"name\":\"A B\"}\n{\"name\":\"C D\"}\n"));
        assertThat(send(request).statusCode()).isEqualTo(502);

        rows.merge("request old forwarded 5xx", 1L, Long::sum);
        rows.merge("traffic old forwarded 5xx", 1L, Long::sum);
        assertThat(counted("customer-name", "acme")).isEqualTo(rows);
    }

    @Test
    void aWrongKeyCountsForNobodyElse() {
        Map<String, Long> acme = counted("customer-name", "acme");
        long unknown = read("customer-name", "unknown").getOrDefault("request old forwarded 2xx", 0L);

        post("/customers", "{\"name\":\"A B\"}", "X-Api-Key", "acme-kez");

        await().untilAsserted(() ->
                assertThat(read("customer-name", "unknown")).containsEntry("request old forwarded 2xx", unknown + 1));
        assertThat(counted("customer-name", "acme")).isEqualTo(acme);
    }

    @Test
    void theLastLegacyRequestAndItsUserAgentAreEvidence() {
        post("/customers", "{\"name\":\"A B\"}", "X-Api-Key", "acme-key", "User-Agent", "acme-sync/7");

        await().untilAsserted(() -> assertThat(records.history().lastLegacyRequests("customer-name"))
                .filteredOn(request -> request.client().equals("acme"))
                .extracting(LegacyRequest::method, LegacyRequest::pattern)
                .containsExactly(tuple("POST", "/customers")));
        await().untilAsserted(
                        () -> assertThat(records.history().userAgents("customer-name", today(), today().plusDays(1)))
                                .extracting(UserAgentUse::client, UserAgentUse::userAgent)
                                .contains(tuple("acme", "acme-sync/7")));
    }

    @Test
    void phasesAndRulesAreOnRecordAndTheLedgerShowsHowItIs() {
        await().untilAsserted(() -> assertThat(records.phases().changes("customer-name"))
                .extracting(change -> change.phase())
                .endsWith("migrate"));
        await().untilAsserted(() -> assertThat(records.lastGoodRules().last())
                .hasValueSatisfying(generation -> assertThat(generation.files()).containsKey("customer-name.yaml")));
        assertThat(scraped("deprecation_ledger_lost_total")).isZero();
        assertThat(scrape()).contains("deprecation_ledger_pending_segments 0.0");
    }

    private static void upstreamAnswers(String query, int code) {
        UPSTREAM.stubFor(any(anyUrl()).withQueryParam(query, matching(".*")).willReturn(status(code)));
    }

    /** All that has been counted for a client, when everything that was sent before this is in the database. */
    private Map<String, Long> counted(String deprecation, String client) {
        long marks = marks();
        get("/customers/1", "X-Api-Key", "nobody's", "User-Agent", "mark");
        await().until(() -> marks() > marks);
        return read(deprecation, client);
    }

    private long marks() {
        return read("customer-name", "unknown").getOrDefault("traffic none forwarded 2xx", 0L);
    }

    private Map<String, Long> read(String deprecation, String client) {
        var rows = new TreeMap<String, Long>();
        for (DailyUse use : records.history().daily(deprecation, today().minusDays(1), today().plusDays(1))) {
            if (use.client().equals(client)) {
                rows.merge(words(use), use.count(), Long::sum);
            }
        }
        return rows;
    }

    private static String words(DailyUse use) {
        var seen = use.observation();
        return String.join(
                " ",
                seen.direction().word(),
                seen.kind().word(),
                seen.outcome().word(),
                seen.status().word());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}

package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator scrapes. */
final class MetricsIT extends RunningGateway {

    @BeforeEach
    void upstreamSpeaksNew() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme-key    | acme    | {\"name\":\"A B\"}                                       | customers  | old      | forwarded",
                "wrong-key   | unknown | {\"firstName\":\"A\",\"lastName\":\"B\"}                 | customers  | new      | forwarded",
                "acme-key    | acme    | {\"name\":\"A B\",\"firstName\":\"A\",\"lastName\":\"B\"} | customers  | echo     | forwarded",
                "acme-key    | acme    | {\"name\":\"X Y\",\"firstName\":\"A\",\"lastName\":\"B\"} | customers  | conflict | forwarded",
                "acme-key    | acme    | {\"name\":\"A B\"}                                       | contracted | old      | contract",
                "acme-key    | acme    | {\"name\":7}                                             | customers  | untranslatable | untranslatable",
            })
    void aRequestIsCountedByClientAndWhatWasFound(
            String key, String client, String body, String path, String found, String outcome) {
        String rule = path.equals("customers") ? "customer-name" : "contracted-name";
        String series = "deprecation_requests_total{client=\"%s\",deprecation=\"%s\",found=\"%s\",outcome=\"%s\"}"
                .formatted(client, rule, found, outcome);
        double before = scraped(series);

        post("/" + path, body, "Authorization", "Bearer " + key);

        assertThat(scraped(series)).isEqualTo(before + 1);
    }

    @Test
    void aRequestWithoutEitherFormIsNotCounted() {
        post("/customers", "{\"other\":1}", "X-Api-Key", "acme-key");

        assertThat(scrape()).doesNotContain("found=\"none\"");
    }

    @Test
    void responsesAreCountedByWhetherTheOldFormWentOut() {
        String delivered =
                "deprecation_responses_total{client=\"acme\",deprecation=\"customer-name\",outcome=\"delivered\"}";
        String declined =
                "deprecation_responses_total{client=\"acme\",deprecation=\"customer-name\",outcome=\"declined\"}";
        double deliveredBefore = scraped(delivered);
        double declinedBefore = scraped(declined);

        get("/customers/1", "X-Api-Key", "acme-key");
        get("/customers/1", "X-Api-Key", "acme-key", "Prefer", "omit-deprecated");

        assertThat(scraped(delivered)).isEqualTo(deliveredBefore + 1);
        assertThat(scraped(declined)).isEqualTo(declinedBefore + 1);
    }

    @Test
    void anUpstreamThatContradictsItsRuleDrifts() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{\"name\":\"Ada Lovelace\"}")));
        double before = scraped("deprecation_drift_total{deprecation=\"customer-name\"}");

        get("/customers/1");

        assertThat(scraped("deprecation_drift_total{deprecation=\"customer-name\"}"))
                .isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "customers,  200, true",
        "customers,  404, true",
        "orders,     200, true",
        "orders,     503, true",
        "contracted, 422, false",
    })
    void exchangesAreTimedByTheirStatusAndSoIsTheUpstreamsPart(String path, int status, boolean forwarded) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(status)));
        String exchanges = "deprecation_exchange_time_seconds_count{status=\"%d\"}".formatted(status);
        String upstream = "deprecation_upstream_time_seconds_count{status=\"%d\"}".formatted(status);
        double before = scraped(exchanges);
        double upstreamBefore = scraped(upstream);

        assertThat(post("/" + path, "{\"name\":\"A B\"}").statusCode()).isEqualTo(status);

        // The client has its answer a little before the exchange ends.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(scraped(exchanges)).isEqualTo(before + 1));
        assertThat(scraped(upstream)).isEqualTo(forwarded ? upstreamBefore + 1 : upstreamBefore);
    }

    @Test
    void rulesShowTheirPhaseInEffectAndTheirSunset() {
        assertThat(scrape())
                .contains("deprecation_phase{deprecation=\"contracted-name\",phase=\"contract\"} 1.0")
                .contains("deprecation_phase{deprecation=\"customer-name\",phase=\"contract\"} 0.0")
                .contains("deprecation_sunset_timestamp_seconds{deprecation=\"customer-name\"} 1.8064512E9")
                .contains("deprecation_rewrite_seconds_count{");
    }

    @Test
    void theManagementPortShowsHealthAndMetricsAndNothingElse() {
        assertThat(management("health/readiness")).isEqualTo(200);
        assertThat(management("env")).isEqualTo(404);
        assertThat(management("gateway/routes")).isEqualTo(404);
    }

    private int management(String endpoint) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/" + endpoint)))
                .statusCode();
    }
}

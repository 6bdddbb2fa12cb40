package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.Records;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A rule in migrate with brownouts and a ramp, under a clock that is moved: what each client sees. */
final class BrownoutIT {

    private static final String OLD = "{\"name\":\"Ada Lovelace\"}";
    private static final String NEW = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";
    private static final String ECHO = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\",\"name\":\"Ada Lovelace\"}";
    private static final Duration MOMENT = Duration.ofMillis(1);

    private static final WireMockServer UPSTREAM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir(cleanup = CleanupMode.NEVER) // the gateway goes on
    static Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T11:59:59.999Z"));
    private int port;

    @BeforeAll
    static void startUpstream() {
        UPSTREAM.start();
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson(NEW)));
    }

    @AfterAll
    static void stopUpstream() {
        UPSTREAM.stop();
    }

    @Test
    void eachClientMeetsWhatIsScheduledForItAndNothingIsLeftOfItAfterwards() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.copy(Path.of("src/test/resources/rules/clients.yaml"), rules.resolve("clients.yaml"));
        write(rules, 2026);
        ConfigurableApplicationContext gateway = OwnGateway.at(
                clock,
                UPSTREAM.port(),
                "--deprecation.rules=" + rules,
                "--deprecation.ledger.url=jdbc:h2:mem:brownout;DB_CLOSE_DELAY=-1",
                "--deprecation.ledger.segments=" + folder.resolve("segments"),
                "--deprecation.ledger.flush-every=20ms",
                "--deprecation.reload-every=20ms");
        port = OwnGateway.port(gateway);

        // Requests, for an hour from 12:00, but not globex's.
        assertThat(post("acme-key", OLD).statusCode()).isEqualTo(200);
        moveBy(gateway, MOMENT);
        assertThatItIsABrownout(post("acme-key", OLD));
        assertThat(post("nobody", OLD).statusCode()).isEqualTo(422);
        assertThat(post("globex-key", OLD).statusCode()).isEqualTo(200);
        assertThat(post("acme-key", NEW).body()).isEqualTo(ECHO);
        assertThat(post("acme-key", ECHO).statusCode()).isEqualTo(200);
        moveBy(gateway, Duration.ofHours(1).minus(MOMENT));
        assertThat(post("acme-key", OLD).statusCode()).isEqualTo(422);
        moveBy(gateway, MOMENT);
        assertThat(post("acme-key", OLD).statusCode()).isEqualTo(200);

        // Responses, for acme alone, on the first of August in Berlin.
        moveTo(gateway, "2026-08-01T09:59:59.999Z");
        assertThat(post("acme-key", OLD).body()).isEqualTo(ECHO);
        moveBy(gateway, MOMENT);
        assertThat(post("acme-key", OLD).body()).isEqualTo(NEW);
        assertThat(post("globex-key", OLD).body()).isEqualTo(ECHO);

        // The ramp's first step, on its owner's word; the second asks the gate, which clears nobody.
        moveTo(gateway, "2026-09-01T12:00:00Z");
        HttpResponse<String> ramped = post("acme-key", OLD);
        assertThat(ramped.statusCode()).isEqualTo(422);
        assertThat(ramped.body()).contains("/deprecated-member\"").doesNotContain("brownoutEnds");
        assertThat(post("acme-key", NEW).body()).isEqualTo(NEW);
        moveBy(gateway, Duration.ofDays(1));
        assertThat(post("globex-key", OLD).body()).isEqualTo(ECHO);

        assertThatOutcomesAreCounted(gateway.getBean(Records.class));

        // Taken back by one edit.
        write(rules, 2027);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(post("acme-key", OLD).body()).isEqualTo(ECHO));
    }

    private static void assertThatItIsABrownout(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Deprecation")).isPresent();
        assertThat(answer.body())
                .contains("/brownout\"", "\"brownoutEnds\":\"2026-07-01T13:00:00Z\"", "\"pointer\":\"/name\"")
                .doesNotContain("Ada");
    }

    private static void assertThatOutcomesAreCounted(Records records) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            Set<Outcome> outcomes = records
                    .history()
                    .daily("browned-name", LocalDate.parse("2026-07-01"), LocalDate.parse("2026-10-01"))
                    .stream()
                    .map(DailyUse::observation)
                    .map(seen -> seen.outcome())
                    .collect(Collectors.toSet());
            assertThat(outcomes).contains(Outcome.BROWNOUT, Outcome.RAMP, Outcome.WITHHELD, Outcome.DELIVERED);
        });
    }

    private void moveBy(ConfigurableApplicationContext gateway, Duration time) {
        OwnGateway.move(gateway, clock, time);
    }

    private void moveTo(ConfigurableApplicationContext gateway, String instant) {
        moveBy(gateway, Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private HttpResponse<String> post(String key, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/browned"))
                .header("Content-Type", "application/json")
                .header("X-Api-Key", key)
                .POST(BodyPublishers.ofString(json))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static void write(Path rules, int yearOfRamp) throws IOException {
        Files.writeString(rules.resolve("browned-name.yaml"), """
                deprecation: browned-name
                guide: https://developers.example.com/guides/browned-name
                phase: migrate
                deprecated: 2026-01-01
                sunset: 2026-12-31
                match:
                  - paths: ["/browned"]
                    request: ["$"]
                    response: ["$"]
                upstream: new
                change:
                  - split: name
                    into: [firstName, lastName]
                    by: " "
                on-conflict: prefer-new
                brownouts:
                  - { from: 2026-07-01T12:00:00Z, for: PT1H, except: [globex] }
                  - { cron: "0 12 1 8 *", for: PT1H, zone: Europe/Berlin, from: 2026-07-01, clients: [acme], on: responses }
                ramp:
                  steps:
                    - { at: %d-09-01T12:00:00Z, clients: [acme], anyway: { reason: tests, by: jo } }
                    - { at: %d-09-02T12:00:00Z, percent: 100 }
                """.formatted(yearOfRamp, yearOfRamp));
    }
}

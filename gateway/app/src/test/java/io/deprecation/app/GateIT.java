package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.deprecation.rule.file.Generations;
import io.deprecation.usage.PhaseChange;
import io.deprecation.usage.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule whose file says contract, under a clock that is moved: what the gate lets happen, and how it is taken back. */
final class GateIT {

    private static final String OLD = "{\"name\":\"Ada Lovelace\"}";
    private static final String NEW = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";
    private static final Duration WINDOW = Duration.ofDays(36);
    private static final Duration NOTICE = Duration.ofSeconds(61);

    private static final WireMockServer UPSTREAM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

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
    void aRuleContractsWhenItsWindowIsQuietAndGoesBackByOneEdit() throws IOException {
        var clock = new MovableClock(Instant.parse("2026-07-01T12:00:00Z"));
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.copy(Path.of("src/test/resources/rules/clients.yaml"), rules.resolve("clients.yaml"));
        write(rules, "contract");
        var gateway = OwnGateway.at(
                clock,
                UPSTREAM.port(),
                "--deprecation.rules=" + rules,
                "--deprecation.ledger.url=jdbc:h2:mem:gate;DB_CLOSE_DELAY=-1",
                "--deprecation.ledger.segments=" + folder.resolve("segments"),
                "--deprecation.ledger.flush-every=20ms",
                "--deprecation.gate-every=20ms",
                "--deprecation.reload-every=20ms");
        int port = OwnGateway.port(gateway);
        Records records = gateway.getBean(Records.class);

        // Used: in migrate, however long ago the sunset was.
        assertThat(post(port, OLD)).isEqualTo(200);
        clock.moveBy(Duration.ofHours(2));
        assertThat(post(port, OLD)).isEqualTo(200);
        assertThat(records.latches().latched("gated-name")).isEmpty();

        // Quiet for a window, but the client was there: a pass, in force a minute later.
        clock.moveBy(WINDOW);
        assertThat(post(port, NEW)).isEqualTo(200);
        await().untilAsserted(() -> {
            clock.moveBy(Duration.ofMillis(20));
            assertThat(records.latches().latched("gated-name")).isPresent();
        });
        assertThat(post(port, OLD)).isEqualTo(200);
        clock.moveBy(NOTICE);
        assertThat(post(port, OLD)).isEqualTo(422);
        assertThat(post(port, NEW)).isEqualTo(200);
        await().untilAsserted(() -> assertThat(records.phases().changes("gated-name"))
                .extracting(PhaseChange::phase)
                .containsExactly("migrate", "contract"));

        // What is refused does not reopen it; an edit of the phase does, and asks the gate anew.
        clock.moveBy(Duration.ofDays(1));
        assertThat(post(port, OLD)).isEqualTo(422);
        write(rules, "migrate");
        await().untilAsserted(() -> assertThat(post(port, OLD)).isEqualTo(200));
        await().untilAsserted(() ->
                assertThat(records.latches().latched("gated-name")).isEmpty());
        write(rules, "contract");
        await().untilAsserted(() -> assertThat(
                        gateway.getBean(Generations.class).serving().files().get("gated-name.yaml"))
                .contains("phase: contract"));
        clock.moveBy(NOTICE);
        assertThat(post(port, OLD)).isEqualTo(200);
        assertThat(records.latches().latched("gated-name")).isEmpty();
    }

    private static int post(int port, String json) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/gated"))
                .header("Content-Type", "application/json")
                .header("X-Api-Key", "acme-key")
                .POST(BodyPublishers.ofString(json))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void write(Path rules, String phase) throws IOException {
        Files.writeString(rules.resolve("gated-name.yaml"), """
                deprecation: gated-name
                guide: https://developers.example.com/guides/gated-name
                phase: %s
                deprecated: 2026-01-01
                sunset: 2026-06-30
                match:
                  - paths: ["/gated"]
                    request: ["$"]
                upstream: new
                change:
                  - split: name
                    into: [firstName, lastName]
                    by: " "
                examples:
                  - old: { name: "Ada Lovelace" }
                    new: { firstName: "Ada", lastName: "Lovelace" }
                """.formatted(phase));
    }
}

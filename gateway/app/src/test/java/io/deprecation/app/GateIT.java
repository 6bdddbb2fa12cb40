package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.deprecation.usage.Latch.Subject;
import io.deprecation.usage.PhaseChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What the gate lets happen under a clock that is moved, and how each of it is taken back. */
@Tag("one-jdk")
final class GateIT {

    private static final String OLD = "{\"name\":\"Ada Lovelace\"}";
    private static final String NEW = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";
    private static final Duration WINDOW = Duration.ofDays(36);
    private static final Duration NOTICE = Duration.ofSeconds(61);
    private static final Duration WAIT = Duration.ofMinutes(1);

    private static final WireMockServer UPSTREAM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T12:00:00Z"));

    @TempDir(cleanup = CleanupMode.NEVER) // the gateway goes on
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

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
        var gateway = GatedGateway.start(folder, clock, UPSTREAM.port(), "contract");

        // Used: in migrate, however long ago the sunset was.
        assertThat(gateway.post("acme-key", OLD)).isEqualTo(200);
        gateway.pass(Duration.ofHours(2));
        assertThat(gateway.post("acme-key", OLD)).isEqualTo(200);
        assertThat(isLatched(gateway)).isFalse();

        // Quiet for a window, but the client was there: a pass, in force a minute later.
        gateway.pass(WINDOW);
        assertThat(gateway.post("acme-key", NEW)).isEqualTo(200);
        await().atMost(WAIT).until(() -> {
            gateway.tick();
            return isLatched(gateway);
        });
        assertThat(gateway.post("acme-key", OLD)).isEqualTo(200);
        gateway.pass(NOTICE);
        assertThat(gateway.post("acme-key", OLD)).isEqualTo(422);
        assertThat(gateway.post("acme-key", NEW)).isEqualTo(200);
        await().atMost(WAIT)
                .untilAsserted(() -> assertThat(gateway.records().phases().changes(GatedGateway.RULE))
                        .extracting(PhaseChange::phase)
                        .containsExactly("migrate", "contract"));

        // What is refused does not reopen it; an edit of the phase does, and asks the gate anew.
        gateway.pass(Duration.ofDays(1));
        assertThat(gateway.post("acme-key", OLD)).isEqualTo(422);
        gateway.edit("migrate");
        assertThat(gateway.post("acme-key", OLD)).isEqualTo(200);
        await().atMost(WAIT).until(() -> !isLatched(gateway));
        gateway.edit("contract");
        gateway.pass(NOTICE);
        assertThat(gateway.post("acme-key", OLD)).isEqualTo(200);
        assertThat(isLatched(gateway)).isFalse();
    }

    @Test
    void aRampRefusesWhomTheGateClearsAndIsTakenBackByOneEdit() throws IOException {
        var gateway = GatedGateway.start(folder, clock, UPSTREAM.port(), ramp("2026-07-01T12:00:00Z"));

        // Both still send the old form when the step begins.
        assertThat(gateway.post("acme-key", OLD)).isEqualTo(200);
        assertThat(gateway.post("globex-key", OLD)).isEqualTo(200);

        // Acme has stopped; globex has not.
        gateway.pass(WINDOW);
        assertThat(gateway.post("acme-key", NEW)).isEqualTo(200);
        assertThat(gateway.post("globex-key", OLD)).isEqualTo(200);
        await().atMost(WAIT).until(() -> {
            gateway.tick();
            return isCleared(gateway, "acme");
        });
        gateway.pass(NOTICE);
        assertThat(gateway.post("acme-key", OLD)).isEqualTo(422);
        assertThat(gateway.post("acme-key", NEW)).isEqualTo(200);
        assertThat(gateway.post("globex-key", OLD)).isEqualTo(200);

        // What is refused does not bring the old form back; the step's new date does.
        gateway.pass(Duration.ofDays(1));
        assertThat(gateway.post("acme-key", OLD)).isEqualTo(422);
        assertThat(isCleared(gateway, "globex")).isFalse();
        gateway.edit(ramp("2027-07-01T12:00:00Z"));
        assertThat(gateway.post("acme-key", OLD)).isEqualTo(200);
        await().atMost(WAIT).until(() -> !isCleared(gateway, "acme"));

        // Scheduled again, the gate is asked anew, and now acme has used it.
        gateway.edit(ramp("2026-07-01T12:00:00Z"));
        gateway.pass(NOTICE);
        assertThat(gateway.post("acme-key", OLD)).isEqualTo(200);
        assertThat(isCleared(gateway, "acme")).isFalse();
    }

    private static boolean isLatched(GatedGateway gateway) {
        return gateway.records().latches().latched(GatedGateway.RULE).isPresent();
    }

    private static boolean isCleared(GatedGateway gateway, String client) {
        return gateway.records()
                .latches()
                .latched(Subject.client(GatedGateway.RULE, client))
                .isPresent();
    }

    private static String ramp(String at) {
        return "migrate\nramp:\n  steps:\n    - { at: " + at + ", percent: 100 }";
    }
}

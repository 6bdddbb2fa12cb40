package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rule is edited all the time while clients call, and three of ten edits are broken: every answer is of one good
 * edit from its request's translation to its last header, and of one that could serve when it was asked for. As many
 * edits as {@code -Dgateway.reloads} says.
 */
@Tag("one-jdk")
final class ReloadCampaignIT {

    private static final int RELOADS = Integer.getInteger("gateway.reloads", 60);
    /** Which edits of ten are. */
    private static final Set<Integer> BROKEN = Set.of(2, 5, 8);

    private static final int CALLS_BETWEEN = 10;
    private static final int SLOWEST_ANSWER_MILLIS = 40;

    /** It sends back what it was sent, and so late that edits come in between. */
    private final WireMockServer upstream = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .disableRequestJournal()
            .templatingEnabled(true)
            .globalTemplating(true));

    private final AtomicLong refused = new AtomicLong();

    /** The last good edit that is known to serve, and the last one that was written. */
    private volatile int serving;

    private volatile int written;

    private int broken;

    @TempDir(cleanup = CleanupMode.NEVER) // the gateway goes on
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @BeforeEach
    void start() {
        upstream.start();
        upstream.stubFor(any(anyUrl())
                .willReturn(ok("{{{request.body}}}")
                        .withHeader("Content-Type", "application/json")
                        .withUniformRandomDelay(0, SLOWEST_ANSWER_MILLIS)));
    }

    @AfterEach
    void stop() {
        upstream.stop();
    }

    @Test
    void everyAnswerIsOfOneGoodGeneration() throws IOException {
        RuledGateway gateway = RuledGateway.start(
                folder,
                new MovableClock(Instant.parse("2026-07-01T12:00:00Z")),
                upstream.port(),
                Path.of("src/test/resources/life/clients.yaml"),
                GenerationRule.ID,
                GenerationRule.text(0),
                "--deprecation.reload-every=20ms");
        try (Load load = Load.of(() -> call(gateway))) {
            load.goOn(CALLS_BETWEEN);
            long began = System.nanoTime();
            for (int edit = 1; edit <= RELOADS; edit++) {
                edit(gateway, edit);
                load.goOn(CALLS_BETWEEN);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            long calls = load.end();

            assertThat(refused.get()).isBetween(1L, calls - 1);
            System.out.printf(
                    "%d reloads, %d of them broken, in %d s: %d answers, %d of them refusals, each of one generation%n",
                    RELOADS, broken, took.toSeconds(), calls, refused.get());
        }
    }

    private void edit(RuledGateway gateway, int edit) throws IOException {
        if (BROKEN.contains(edit % 10)) {
            gateway.editBroken(GenerationRule.broken(edit));
            broken++;
        } else {
            written = edit;
            gateway.edit(GenerationRule.text(edit));
            serving = edit;
        }
    }

    private void call(RuledGateway gateway) {
        int atLeast = serving;
        var answer = gateway.post("/reloaded", "old-key", GenerationRule.OLD_FORM);
        assertThat(GenerationRule.editOf(answer)).isBetween(atLeast, written);
        if (answer.statusCode() != 200) {
            refused.incrementAndGet();
        }
    }
}

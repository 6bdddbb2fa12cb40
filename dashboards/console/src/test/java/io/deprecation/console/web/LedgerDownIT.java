package io.deprecation.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.LedgerReader;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.rule.Catalog;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger that does not answer: a database without tables, so that no question to it has to wait for its time-out. */
final class LedgerDownIT {

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static LedgerReader ledger;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static RunningConsole console;

    @BeforeAll
    static void start() {
        var database = new DatabaseSettings("jdbc:h2:mem:without-tables", "ledger", "");
        ledger = LedgerReader.open(database, InstantSource.fixed(SampleLedger.NOW));
        console = RunningConsole.over(ledger.records());
    }

    @AfterAll
    static void stop() {
        console.close();
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/deprecations",
                "/api/deprecations/customer-name",
                "/api/deprecations/customer-name/burndown",
                "/api/deprecations/gone-rule/burndown",
                "/api/clients",
                "/api/clients/acme"
            })
    void noAnswerIsNeverAnEmptyOne(String path) {
        for (String accept : List.of("application/json", "text/csv")) {
            HttpResponse<String> response = console.get(path, "Accept", accept);

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertThat(response.body())
                    .contains("ledger")
                    .doesNotContain("SELECT")
                    .doesNotContain("h2");
        }
    }

    @Test
    void theGateIsUnknownAndSaysWhy() {
        HttpResponse<String> response = console.get("/api/gate/customer-name");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode gate = JsonMapper.builder().build().readTree(response.body());
        assertThat(gate.get("verdict").asString()).isEqualTo("unknown");
        assertThat(gate.get("findings").get(0).get("reason").asString()).contains("ledger does not answer");
        assertThat(gate.has("interval")).isFalse();
    }

    @Test
    void aSlowLedgerFillsAShortQueueAndNoMore() throws Exception {
        var release = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        Supplier<Catalog> slowly = () -> {
            asked.countDown();
            awaitQuietly(release);
            return RunningConsole.RULES;
        };
        ExecutorService people = Executors.newCachedThreadPool();
        var answers = new ExecutorCompletionService<Integer>(people);
        try (RunningConsole slow =
                RunningConsole.over(slowly, ledger.records(), BoundedReads.start(1, 1, Duration.ofSeconds(60)))) {
            answers.submit(() -> gate(slow));
            asked.await();
            IntStream.range(0, 4).forEach(more -> answers.submit(() -> gate(slow)));

            // One is being answered, and one waits.
            for (int turnedAway = 0; turnedAway < 3; turnedAway++) {
                assertThat(answers.take().get()).isEqualTo(503);
            }
            assertThat(slow.get("/nothing").statusCode()).isEqualTo(404);
            release.countDown();
            assertThat(answers.take().get()).isEqualTo(200);
            assertThat(answers.take().get()).isEqualTo(200);
        } finally {
            people.shutdown();
        }
    }

    private static int gate(RunningConsole console) {
        return console.get("/api/gate/customer-name").statusCode();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("a thread that reads was interrupted", stopped);
        }
    }
}

package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each step is taken back by one edit while clients call: every answer is, to the byte, the one before the edit or the
 * one after it, and once the first client has seen the edit nobody meets what was before.
 */
@Tag("one-jdk")
final class TakenBackIT {

    private static final int CALLS = 200;
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int SLOWEST_ANSWER_MILLIS = 20;

    private static final WireMockServer UPSTREAM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @TempDir(cleanup = CleanupMode.NEVER) // the gateway goes on
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static RuledGateway gateway;

    /** What was answered, and to which call sent last and answered first: the clock's nanoseconds. */
    private record Seen(long lastSent, long firstAnswered) {

        Seen and(Seen other) {
            return new Seen(Math.max(lastSent, other.lastSent), Math.min(firstAnswered, other.firstAnswered));
        }
    }

    /** It looks for edits as often as it does unless told otherwise. */
    @BeforeAll
    static void start() throws IOException {
        UPSTREAM.start();
        UPSTREAM.stubFor(
                any(anyUrl()).willReturn(okJson(Partner.NEW_FORM).withUniformRandomDelay(0, SLOWEST_ANSWER_MILLIS)));
        gateway = RuledGateway.start(
                folder,
                new MovableClock(Instant.parse("2026-07-01T12:00:00Z")),
                UPSTREAM.port(),
                Path.of("src/test/resources/life/clients.yaml"),
                "taken-back",
                rule("phase: expand"));
    }

    @AfterAll
    static void stop() {
        UPSTREAM.stop();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "signals | 200 | phase: migrate | phase: expand",
                "brownout on requests | 422 | phase: migrate; brownouts: [{ from: 2026-07-01, for: PT24H }] | phase: migrate",
                "brownout on responses | 200 | phase: migrate; brownouts: [{ from: 2026-07-01, for: PT24H, on: responses }] | phase: migrate",
                "ramp | 422 | phase: migrate; ramp: { steps: [{ at: 2026-07-01, percent: 100, anyway: { reason: tests, by: jo } }] } | phase: migrate",
                "contract | 422 | phase: contract; contract-anyway: { reason: tests, by: jo, until: 2026-08-01 } | phase: migrate; contract-anyway: { reason: tests, by: jo, until: 2026-08-01 }"
            })
    void isTakenBackByOneEditWithoutADroppedOrMixedAnswer(String step, int status, String inForce, String takenBack)
            throws IOException {
        gateway.edit(rule(inForce));
        Answer before = call(Partner.OLD_FORM);
        Answer newBefore = call(Partner.NEW_FORM);
        assertThat(before.status()).isEqualTo(status);

        var old = new ConcurrentHashMap<Answer, Seen>();
        var migrated = new ConcurrentHashMap<Answer, Seen>();
        long edited = editUnderLoad(rule(takenBack), () -> {
            boolean isOld = ThreadLocalRandom.current().nextBoolean();
            see(isOld ? old : migrated, isOld ? Partner.OLD_FORM : Partner.NEW_FORM);
        });

        Answer after = call(Partner.OLD_FORM);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).isEqualTo(Partner.BOTH_FORMS);
        assertThat(migrated).containsOnlyKeys(newBefore, call(Partner.NEW_FORM));
        Duration took = assertThatOneFollowsTheOther(old, before, after, edited);
        System.out.printf("%s: taken back after %d ms%n", step, took.toMillis());
    }

    /** When the edit was made, by the clock's nanoseconds. */
    private static long editUnderLoad(String rule, Runnable call) throws IOException {
        try (Load load = Load.of(call)) {
            load.goOn(CALLS);
            long edited = System.nanoTime();
            gateway.edit(rule);
            load.goOn(CALLS);
            load.end();
            return edited;
        }
    }

    /** How long after the edit the last call was sent that it did not reach. */
    private static Duration assertThatOneFollowsTheOther(
            Map<Answer, Seen> seen, Answer before, Answer after, long edited) {
        assertThat(seen).containsOnlyKeys(before, after);
        long lastSent = Objects.requireNonNull(seen.get(before)).lastSent();
        long firstAnswered = Objects.requireNonNull(seen.get(after)).firstAnswered();
        assertThat(firstAnswered - lastSent)
                .as("nanoseconds from the last call that the edit did not reach to the first answer that it did")
                .isPositive();
        Duration took = Duration.ofNanos(lastSent - edited);
        assertThat(took).isLessThan(AT_MOST);
        return took;
    }

    private static void see(ConcurrentHashMap<Answer, Seen> seen, String json) {
        long sent = System.nanoTime();
        Answer answer = call(json);
        seen.merge(answer, new Seen(sent, System.nanoTime()), Seen::and);
    }

    private static Answer call(String json) {
        return Answer.of(gateway.post("/taken-back", "old-key", json));
    }

    /** @param lines what is particular to it, with semicolons between the lines */
    private static String rule(String lines) {
        return """
                deprecation: taken-back
                guide: https://developers.example.com/guides/taken-back
                deprecated: 2026-01-01
                sunset: 2026-06-30
                match:
                  - paths: ["/taken-back"]
                    request: ["$"]
                    response: ["$"]
                upstream: new
                change:
                  - split: name
                    into: [firstName, lastName]
                    by: " "
                on-conflict: prefer-new
                """ + lines.replace("; ", "\n") + "\n";
    }
}

package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.deprecation.ledger.Ledger;
import io.deprecation.ledger.LedgerSettings;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.usage.DailyUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;

/**
 * A gateway of its own process that is told to stop under load, as {@code kill} does and Kubernetes: it says so before it
 * closes its door, finishes what it has taken on, and leaves no count behind.
 */
@Tag("one-jdk")
final class StoppedGatewayIT {

    private static final int STOPS = Integer.getInteger("gateway.stops", 2);
    private static final int ANSWERS_BEFORE_STOP = 100;
    private static final int TERMINATED = 128 + 15;

    private static final RawUpstream UPSTREAM = RawUpstream.start();

    private long answered;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void nothingThatItHasTakenOnIsDroppedAndEveryCountIsInTheDatabase() throws Exception {
        UPSTREAM.converse(Callers::serve);

        for (int stop = 0; stop < STOPS; stop++) {
            serveAndStop();
        }

        assertThat(answered).isGreaterThanOrEqualTo((long) STOPS * ANSWERS_BEFORE_STOP);
        assertThat(countedInTheDatabase()).isEqualTo(answered);
        assertThat(text(log())).doesNotContain(" ERROR ", "LEAK");
        System.out.printf("%d stops under load, %d requests answered, 0 failed%n", STOPS, answered);
    }

    private void serveAndStop() throws Exception {
        int port = TestSocketUtils.findAvailableTcpPort();
        var health = new Readiness(TestSocketUtils.findAvailableTcpPort());
        Process gateway = start(port, health.port());
        try (var callers = new Callers(port, health)) {
            await().atMost(Duration.ofMinutes(10)).until(() -> health.isUp() || !gateway.isAlive());
            assertThat(gateway.isAlive()).as(() -> text(log())).isTrue();
            callers.start();
            callers.goOn(ANSWERS_BEFORE_STOP);

            gateway.destroy();
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !health.isUp());
            Message late = callers.call();
            long calls = callers.end();

            assertThat(late.fields("Connection")).containsExactly("close");
            assertThat(gateway.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(gateway.exitValue()).isEqualTo(TERMINATED);
            answered += calls;
        } finally {
            gateway.destroyForcibly();
        }
    }

    private Process start(int port, int managementPort) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dio.netty.leakDetection.level=paranoid",
                        "-jar",
                        "target/deprecation-gateway.jar",
                        "--server.port=" + port,
                        "--management.server.port=" + managementPort,
                        "--deprecation.roles=traffic",
                        "--deprecation.drain=8s",
                        "--deprecation.upstream=http://127.0.0.1:" + UPSTREAM.port(),
                        "--deprecation.rules=src/test/resources/http-rules",
                        "--deprecation.ledger.url=" + database().url(),
                        "--deprecation.ledger.segments=" + folder.resolve("segments"),
                        // As seldom as may be, so that much is left for the stop to flush.
                        "--deprecation.ledger.flush-every=30s",
                        "--deprecation.identity.hmac-secret-file=src/test/resources/hmac-secret")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return folder.resolve("gateway.log");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private DatabaseSettings database() {
        return new DatabaseSettings("jdbc:h2:file:" + folder.resolve("ledger").toAbsolutePath(), "ledger", "");
    }

    /** Read by a ledger that knows nothing of the segments, and so cannot bring in what is left in them. */
    private long countedInTheDatabase() {
        var settings = new LedgerSettings(database(), folder.resolve("no-segments"), Duration.ofSeconds(5), true);
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
            LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
            return ledger.records().history().daily("customer-name", today.minusDays(1), today.plusDays(1)).stream()
                    .filter(use ->
                            use.client().equals("acme") && use.observation().isLegacyRequest())
                    .mapToLong(DailyUse::count)
                    .sum();
        }
    }
}

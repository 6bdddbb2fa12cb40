package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.deprecation.ledger.Ledger;
import io.deprecation.ledger.LedgerSettings;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Interval;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;

/** Answered is counted: the gateway's own process is killed under load, as {@code kill -9} does, and started again. */
@Tag("one-jdk")
final class KilledGatewayIT {

    private static final int KILLS = Integer.getInteger("gateway.kills", 3);
    private static final int THREADS = 4;
    private static final long ANSWERS_BEFORE_KILL = 200;

    private final WireMockServer upstream =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final AtomicLong answered = new AtomicLong();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void everyAnsweredUseIsInTheLedgerAndAlmostNoOther() throws Exception {
        upstream.start();
        upstream.stubFor(any(anyUrl()).willReturn(okJson("{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}")));
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                serveAndKill();
            }
        } finally {
            upstream.stop();
        }

        var settings = new LedgerSettings(database(), folder.resolve("segments"), Duration.ofSeconds(5), true);
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
            long counted = counted(ledger);
            assertThat(answered.get()).isGreaterThanOrEqualTo(KILLS * ANSWERS_BEFORE_KILL);
            assertThat(counted).isBetween(answered.get(), answered.get() + (long) KILLS * THREADS);
            assertThat(ledger.records().history().gaps(new Interval(Instant.EPOCH, Instant.now())))
                    .isEmpty();
        }
    }

    private void serveAndKill() throws Exception {
        int port = TestSocketUtils.findAvailableTcpPort();
        Process gateway = start(port);
        ExecutorService clients = Executors.newFixedThreadPool(THREADS);
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> answers(port));
            long before = answered.get();
            List<Future<Void>> calls = IntStream.range(0, THREADS)
                    .mapToObj(each -> clients.submit(callsUntilItIsGone(port)))
                    .toList();
            await().atMost(Duration.ofMinutes(2)).until(() -> answered.get() >= before + ANSWERS_BEFORE_KILL);
            gateway.destroyForcibly().waitFor();
            for (Future<Void> call : calls) {
                call.get(1, TimeUnit.MINUTES);
            }
        } finally {
            gateway.destroyForcibly();
            clients.shutdownNow();
        }
    }

    private Callable<Void> callsUntilItIsGone(int port) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return () -> {
            while (true) {
                try {
                    if (client.send(use(port), BodyHandlers.ofString()).statusCode() != 200) {
                        throw new IllegalStateException("a use was not answered as it should be");
                    }
                    answered.incrementAndGet();
                } catch (IOException gone) {
                    return null;
                }
            }
        };
    }

    private static HttpRequest use(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/customers"))
                .header("Content-Type", "application/json")
                .header("X-Api-Key", "acme-key")
                .POST(BodyPublishers.ofString("{\"name\":\"Ada Lovelace\"}"))
                .build();
    }

    private static boolean answers(int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/elsewhere"))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process start(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "target/deprecation-gateway.jar",
                        "--server.port=" + port,
                        "--management.server.port=-1",
                        "--deprecation.roles=traffic",
                        "--deprecation.upstream=http://127.0.0.1:" + upstream.port(),
                        "--deprecation.rules=src/test/resources/rules",
                        "--deprecation.ledger.url=" + database().url(),
                        "--deprecation.ledger.segments=" + folder.resolve("segments"),
                        "--deprecation.ledger.flush-every=100ms",
                        "--deprecation.identity.hmac-secret-file=src/test/resources/hmac-secret")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gateway.log").toFile())
                .start();
    }

    private DatabaseSettings database() {
        return new DatabaseSettings("jdbc:h2:file:" + folder.resolve("ledger").toAbsolutePath(), "ledger", "");
    }

    private static long counted(Ledger ledger) {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        return ledger.records().history().daily("customer-name", today.minusDays(1), today.plusDays(1)).stream()
                .filter(use -> use.client().equals("acme") && use.observation().isLegacyRequest())
                .mapToLong(DailyUse::count)
                .sum();
    }
}

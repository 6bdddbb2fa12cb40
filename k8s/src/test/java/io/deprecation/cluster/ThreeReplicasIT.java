package io.deprecation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The replicas of the overlay count exactly what was answered, whatever happens to their rules and to one of them. */
@Tag("one-jdk")
final class ThreeReplicasIT {

    private static final int ROUNDS = Integer.getInteger("cluster.rounds", 1);
    private static final int BETWEEN = Integer.getInteger("cluster.answers", 100);
    private static final Duration WAIT = Duration.ofMinutes(2);
    private static final byte[] CUSTOMER =
            "{\"id\":1,\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void theSumIsWhatWasAnsweredAlthoughRulesAreEditedAndReplicasKilled() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PartnersAtWork.THREADS);
        HttpServer upstream = upstream(threads);
        try (LocalCluster cluster = LocalCluster.start(
                        folder, "http://127.0.0.1:" + upstream.getAddress().getPort());
                PartnersAtWork partners = PartnersAtWork.on(cluster::gateways)) {
            for (int round = 0; round < ROUNDS; round++) {
                edit(cluster, "expand", false);
                partners.goOn(BETWEEN);
                int ordinal = round % cluster.gateways().size();
                cluster.gateways().get(ordinal).kill();
                partners.goOn(BETWEEN);
                cluster.replace(ordinal);
                edit(cluster, "migrate", true);
                partners.goOn(BETWEEN);
            }
            long answered = partners.end();
            for (LocalPod gateway : cluster.gateways()) {
                assertThat(gateway.end(true)).as(gateway.log()).isEqualTo(143);
            }

            long counted = counted(cluster);
            System.out.printf("%d rounds: %d answered, %d counted%n", ROUNDS, answered, counted);
            assertThat(answered).isGreaterThanOrEqualTo(3L * ROUNDS * BETWEEN);
            assertThat(counted).isBetween(answered, answered + (long) ROUNDS * PartnersAtWork.THREADS);
        } finally {
            upstream.stop(0);
            threads.shutdownNow();
        }
    }

    /** Each replica sees the edit, without having been started anew. */
    private static void edit(LocalCluster cluster, String phase, boolean signals) throws IOException {
        cluster.putInto(phase);
        for (LocalPod gateway : cluster.gateways()) {
            await().atMost(WAIT).until(() -> signals(gateway) == signals);
        }
    }

    /** Asked without a use, so that this counts nothing. */
    private static boolean signals(LocalPod gateway) throws IOException, InterruptedException {
        return Calls.get("http://127.0.0.1:" + gateway.variable("SERVER_PORT") + "/customers")
                .headers()
                .firstValue("Deprecation")
                .isPresent();
    }

    /** By the console, which asks who you are. */
    private static long counted(LocalCluster cluster) throws IOException, InterruptedException {
        String address = cluster.console() + "/api/deprecations/customer-name/burndown";
        String credentials =
                Base64.getEncoder().encodeToString("ci:a-password-for-tests".getBytes(StandardCharsets.UTF_8));
        assertThat(Calls.status(address)).isEqualTo(401);

        String burndown =
                Calls.get(address, "Authorization", "Basic " + credentials).body();
        long sum = 0;
        for (JsonElement day :
                JsonParser.parseString(burndown).getAsJsonObject().getAsJsonArray("days")) {
            for (JsonElement client : day.getAsJsonObject().getAsJsonArray("clients")) {
                JsonElement old =
                        client.getAsJsonObject().getAsJsonObject("requests").get("old");
                sum += old == null ? 0 : old.getAsLong();
            }
        }
        return sum;
    }

    /** An upstream that takes its time leaves the processors to gateways that start. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }

    private static HttpServer upstream(ExecutorService threads) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            pause();
            exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 201 : 200, CUSTOMER.length);
            exchange.getResponseBody().write(CUSTOMER);
            exchange.close();
        });
        server.start();
        return server;
    }
}

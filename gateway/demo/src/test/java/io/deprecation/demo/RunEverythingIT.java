package io.deprecation.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code make run} with the packaged jars: the whole build makes the gateway's before this module's turn comes. */
final class RunEverythingIT {

    private static final Path GATEWAY_JAR = Path.of("../app/target/deprecation-gateway.jar");

    @TempDir
    private Path data;

    private RunScript run;
    private Http gateway;
    private Http management;
    private Http sample;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.exists(GATEWAY_JAR), "The gateway is not built: run the build of all modules");
        String gatewayPort = RunScript.freePort();
        String managementPort = RunScript.freePort();
        String samplePort = RunScript.freePort();
        gateway = on(gatewayPort);
        management = on(managementPort);
        sample = on(samplePort);
        run = RunScript.start(
                data,
                Map.of("GATEWAY_PORT", gatewayPort, "MANAGEMENT_PORT", managementPort, "SAMPLE_PORT", samplePort));
        await().atMost(Duration.ofMinutes(4))
                .until(() -> run.output().contains("Ctrl-C stops all of it.") || !run.isAlive());
        assertThat(run.isAlive()).as(run.output()).isTrue();
    }

    @AfterEach
    void stop() {
        if (run != null) {
            run.close();
        }
    }

    @Test
    void itServesBothFormsAndKnowsItsPartnersUntilItIsStopped() throws Exception {
        assertTheSuggestedRequestComesBackInBothForms();
        assertThePartnersAreKnownByTheirKeys();

        run.terminate();

        assertThat(run.ended()).isZero();
        assertNothingListens();
        assertThat(data.resolve("logs")).isNotEmptyDirectory();
    }

    @Test
    void theEndOfOneIsTheEndOfAll() throws Exception {
        run.child("deprecation-gateway.jar").destroyForcibly();

        assertThat(run.ended()).isEqualTo(1);
        assertThat(run.output()).contains("the gateway ended by itself");
        assertNothingListens();
    }

    private void assertTheSuggestedRequestComesBackInBothForms() {
        HttpResponse<byte[]> created = gateway.json("POST", "/customers", "{\"name\":\"Grace Hopper\"}");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Deprecation").orElse("")).startsWith("@");
        assertThat(text(created))
                .contains("\"firstName\":\"Grace\",\"lastName\":\"Hopper\"")
                .endsWith(",\"name\":\"Grace Hopper\"}");
    }

    private void assertThePartnersAreKnownByTheirKeys() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(text(management.get("/actuator/prometheus")))
                        .containsPattern("deprecation_requests_total\\{client=\"acme\",[^}]*found=\"old\"")
                        .containsPattern("deprecation_requests_total\\{client=\"globex\",[^}]*found=\"new\"")
                        .contains("{client=\"initech\",")
                        .containsPattern("deprecation_requests_total\\{client=\"unknown\",[^}]*found=\"old\""));
    }

    private void assertNothingListens() {
        for (Http server : new Http[] {gateway, management, sample}) {
            assertThatThrownBy(() -> server.get("/")).isInstanceOf(UncheckedIOException.class);
        }
    }

    private static Http on(String port) {
        return new Http(URI.create("http://127.0.0.1:" + port));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }
}

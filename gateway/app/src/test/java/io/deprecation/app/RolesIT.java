package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.deprecation.ledger.Ledger;
import io.deprecation.ledger.LedgerReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** The whole process: which port answers what. */
final class RolesIT {

    private static final WireMockServer UPSTREAM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FROM_UPSTREAM = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";

    private static final String OWN_ANSWER = "/.well-known/api-deprecations";

    @TempDir(cleanup = CleanupMode.NEVER) // the gateway goes on
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static ConfigurableApplicationContext both;

    @BeforeAll
    static void start() throws IOException {
        UPSTREAM.start();
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson(FROM_UPSTREAM)));
        // Left to the end of the JVM, as OwnGateway says.
        both = Contexts.start(arguments("--management.server.port=" + TestSocketUtils.findAvailableTcpPort()));
    }

    @AfterAll
    static void stop() {
        UPSTREAM.stop();
    }

    @Test
    void whatTheTrafficWasCountedWithIsOnTheConsoleAndTheGateIsAskedThere() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port("server") + "/customers"))
                .header("Content-Type", "application/json")
                .header("X-Api-Key", "acme-key")
                .POST(BodyPublishers.ofString("{\"name\":\"Ada Lovelace\"}"))
                .build();
        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(get("console", "/api/deprecations/customer-name/burndown")
                                        .body())
                                .contains(
                                        "{\"client\":\"acme\",\"requests\":{\"old\":1},\"responses\":{\"delivered\":1},\"refused\":{}}"));
        assertThat(get("console", "/api/gate/customer-name").body())
                .contains("\"verdict\":\"fail\"", "acme sent 1 request that contract would refuse");
        assertThat(get("console", "/deprecations/customer-name").body())
                .contains("acme sent 1 request that contract would refuse");
        // A client's page goes by summaries, which are some seconds old.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(get("console", "/clients/acme").body()).contains("POST /customers"));
    }

    @Test
    void theTrafficsPortHasNoConsole() {
        for (String path : List.of(
                "/api/deprecations",
                "/api/gate/customer-name",
                "/",
                "/clients",
                "/search",
                "/console.css",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "/actuator/health")) {
            assertThat(get("server", path).body()).as(path).isEqualTo(FROM_UPSTREAM);
        }
    }

    @Test
    void theConsolesPortHasNeitherTrafficNorManagement() {
        for (String path :
                List.of("/customers/1", "/actuator", "/actuator/health", "/actuator/prometheus", OWN_ANSWER)) {
            HttpResponse<String> response = get("console", path);

            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void theManagementPortHasNoConsole() {
        assertThat(get("management", "/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("management", "/api/deprecations").statusCode()).isEqualTo(404);
    }

    @Test
    void aPartnersOwnAnswerIsOnTheTrafficsPortAlone() {
        assertThat(get("server", OWN_ANSWER).statusCode()).isEqualTo(401);
        assertThat(get("management", OWN_ANSWER).statusCode()).isEqualTo(404);
    }

    @Test
    void aConsoleAloneReadsTheLedgerAndTakesNoTraffic() {
        // Left to the end of the JVM, like the other.
        ConfigurableApplicationContext alone =
                Contexts.start(arguments("--deprecation.roles=console", "--management.server.port=0"));
        assertThat(alone.getBeanProvider(LedgerReader.class).getIfAvailable()).isNotNull();
        assertThat(alone.getBeanProvider(Ledger.class).getIfAvailable()).isNull();
        assertThat(alone.getEnvironment().containsProperty("local.server.port")).isFalse();
        assertThat(get(alone, "console", "/api/clients").statusCode()).isEqualTo(200);
        for (String health : List.of("readiness", "liveness")) {
            HttpResponse<String> response = get(alone, "management", "/actuator/health/" + health);
            assertThat(response.statusCode()).as(health).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(get(alone, "management", "/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        for (String path : List.of("/customers/1", "/api/clients", "/actuator/env", "/actuator/gateway/routes")) {
            assertThat(get(alone, "management", path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--deprecation.console.address=0.0.0.0", "--deprecation.roles=", "--deprecation.roles=kitchen"})
    void whatCannotBeIsNotStarted(String argument) {
        assertThatThrownBy(() -> Contexts.start(arguments(argument, "--management.server.port=-1"))
                        .close())
                .isInstanceOf(RuntimeException.class);
    }

    private static String[] arguments(String... own) {
        Stream<String> common = Stream.of(
                "--server.port=0",
                "--deprecation.console.port=0",
                "--deprecation.upstream=http://127.0.0.1:" + UPSTREAM.port(),
                "--deprecation.rules=src/test/resources/rules",
                "--deprecation.identity.hmac-secret-file=src/test/resources/hmac-secret",
                "--deprecation.ledger.url=jdbc:h2:mem:roles;DB_CLOSE_DELAY=-1",
                "--deprecation.ledger.segments=" + folder.resolve("segments"),
                "--deprecation.ledger.flush-every=50ms");
        return Stream.concat(common, Stream.of(own)).toArray(String[]::new);
    }

    private static HttpResponse<String> get(String server, String path) {
        return get(both, server, path);
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext process, String server, String path) {
        String port = process.getEnvironment().getRequiredProperty("local." + server + ".port");
        return RunningGateway.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    private static String port(String server) {
        return both.getEnvironment().getRequiredProperty("local." + server + ".port");
    }
}

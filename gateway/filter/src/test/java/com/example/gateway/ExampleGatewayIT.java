package com.example.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.deprecation.ledger.Ledger;
import io.deprecation.usage.DailyUse;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** What the filter does in somebody else's gateway, with and without a ledger, beside beans of its own. */
final class ExampleGatewayIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String OLD = "{\"name\":\"Ada Lovelace\"}";
    private static final String NEW = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";

    /** What the upstream was asked: method, target, the route's header, the body. */
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static final DisposableServer UPSTREAM = HttpServer.create()
            .bindAddress(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .handle((request, response) -> request.receive()
                    .aggregate()
                    .asString()
                    .defaultIfEmpty("")
                    .flatMap(body -> {
                        ASKED.add("%s %s %s %s"
                                .formatted(
                                        request.method(),
                                        request.uri(),
                                        request.requestHeaders().get("X-Route"),
                                        body));
                        return response.header("Content-Type", "application/json")
                                .sendString(Mono.just(NEW))
                                .then();
                    }))
            .bindNow();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all
    private static ConfigurableApplicationContext alone;

    @BeforeAll
    static void startWithoutALedger() throws IOException {
        Files.writeString(folder.resolve("secret"), "a secret of these tests");
        alone = start(List.of(ExampleGateway.class), "deprecation.ledger.url=");
    }

    @AfterAll
    static void stop() {
        UPSTREAM.disposeNow();
    }

    @Test
    void rulesHoldOnItsOwnRouteBesideItsOwnFilter() throws Exception {
        ASKED.clear();

        HttpResponse<String> response = post(alone, "/api/customers", OLD);

        assertThat(ASKED).containsExactly("POST /customers api " + NEW);
        assertThat(response.body())
                .isEqualTo("{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\",\"name\":\"Ada Lovelace\"}");
        assertThat(response.headers().firstValue("X-Own")).contains("example");
        assertThat(response.headers().firstValue("Deprecation")).contains("@1788220800");
    }

    @Test
    void whatNoRuleIsAboutIsItsOwnAffair() throws Exception {
        ASKED.clear();

        HttpResponse<String> response = post(alone, "/api/orders", OLD);

        assertThat(ASKED).containsExactly("POST /orders api " + OLD);
        assertThat(response.body()).isEqualTo(NEW);
        assertThat(response.headers().firstValue("Deprecation")).isEmpty();
    }

    @Test
    void withoutALedgerUsesAreCountedInItsMetricsAlone() throws Exception {
        double before = oldRequests(alone);

        post(alone, "/api/customers", OLD);

        assertThat(oldRequests(alone)).isEqualTo(before + 1);
        assertThat(alone.getBeansOfType(Ledger.class)).isEmpty();
    }

    @Test
    void withALedgerTheyAreCountedThereToo() throws Exception {
        ConfigurableApplicationContext counting = start(
                List.of(ExampleGateway.class),
                "deprecation.ledger.url=jdbc:h2:mem:example;DB_CLOSE_DELAY=-1",
                "deprecation.ledger.segments=" + folder.resolve("segments"),
                "deprecation.ledger.flush-every=50ms");

        post(counting, "/api/customers", OLD);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(counted(counting))
                        .extracting(DailyUse::client)
                        .contains("unknown"));
        assertThat(oldRequests(counting)).isEqualTo(1);
    }

    @Test
    void itsOwnBeansStandInPlaceOfTheFilters() throws Exception {
        ConfigurableApplicationContext own =
                start(List.of(ExampleGateway.class, OwnBeans.class), "deprecation.ledger.url=");

        HttpResponse<String> refused = post(
                own, "/api/customers", "{\"name\":\"Ada Lovelace\",\"firstName\":\"Grace\",\"lastName\":\"Hopper\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"type\":\"https://example.com/problems/conflicting-members\"");
        assertThat(own.getBean(OwnBeans.CountedUses.class).counted)
                .contains("customer-name unknown POST /api/customers");
    }

    private static List<DailyUse> counted(ConfigurableApplicationContext gateway) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return gateway.getBean(Ledger.class)
                .records()
                .history()
                .daily("customer-name", today.minusDays(1), today.plusDays(2));
    }

    private static double oldRequests(ConfigurableApplicationContext gateway) {
        return gateway.getBean(MeterRegistry.class).find("deprecation.requests").tag("found", "old").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** Left to the end of the JVM: closing it would dispose of event loops that the others share. */
    private static ConfigurableApplicationContext start(List<Class<?>> sources, String... properties) {
        var application = new SpringApplication(sources.toArray(Class<?>[]::new));
        Stream<String> common = Stream.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "logging.level.root=warn",
                "example.upstream=http://127.0.0.1:" + UPSTREAM.port(),
                "deprecation.rules=src/test/resources/example/rules",
                "deprecation.identity.hmac-secret-file=" + folder.resolve("secret"));
        return application.run(Stream.concat(common, Stream.of(properties))
                .map(each -> "--" + each)
                .toArray(String[]::new));
    }

    private static HttpResponse<String> post(ConfigurableApplicationContext gateway, String path, String json)
            throws IOException, InterruptedException {
        String port = gateway.getEnvironment().getRequiredProperty("local.server.port");
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofMinutes(1))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }
}

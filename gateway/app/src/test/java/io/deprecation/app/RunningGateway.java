package io.deprecation.app;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** A gateway on real sockets, before an upstream on real sockets; one of each for all tests. */
@SpringBootTest(
        classes = Main.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "deprecation.reload-every=20ms",
            "deprecation.limits.request-body=100KB",
            "deprecation.limits.held-back=16KB",
            // What a cold machine needs for the first exchange is no slow upstream.
            "deprecation.changed-wins.timeout=20s",
            "deprecation.ledger.url=jdbc:h2:mem:running-gateway;DB_CLOSE_DELAY=-1",
            "deprecation.ledger.flush-every=50ms",
            "deprecation.identity.hmac-secret-file=src/test/resources/hmac-secret"
        })
abstract class RunningGateway {

    static final WireMockServer UPSTREAM = new WireMockServer(
            WireMockConfiguration.options().dynamicPort().gzipDisabled(true).globalTemplating(false));
    static final Path RULES = copyOfRules();

    private static final Path SEGMENTS = emptyFolder();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        UPSTREAM.start();
        registry.add("deprecation.upstream", UPSTREAM::baseUrl);
        registry.add("deprecation.rules", RULES::toString);
        registry.add("deprecation.ledger.segments", SEGMENTS::toString);
        // Spring Cloud Gateway keeps its routes off the management port only if it knows the number beforehand.
        int free = TestSocketUtils.findAvailableTcpPort();
        registry.add("management.server.port", () -> free);
    }

    @BeforeEach
    void forgetRequests() {
        UPSTREAM.resetAll();
    }

    /** A request to the gateway. */
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(withHeaders(to(path), headers).GET());
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return send(withHeaders(to(path), headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The value of a meter in a real scrape, 0 if it is not there; {@code series} is its name with its labels. */
    double scraped(String series) {
        return scrape().lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .sum();
    }

    String scrape() {
        var scrape = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus"));
        return send(scrape).body();
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("segments");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path copyOfRules() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/rules"))) {
            Path folder = Files.createTempDirectory("rules");
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.deprecation.filter.refusal.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages on problem types, executed: each is there, and its example is what the gateway answers. */
@Tag("one-jdk")
final class ProblemPagesIT {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ROW =
            Pattern.compile("^\\| \\[`([a-z-]+)`\\]\\(\\1\\.md\\) \\| (\\d+) \\|", Pattern.MULTILINE);

    private static final WireMockServer UPSTREAM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    /** Upstreams that take connections and never say a word. */
    private static final ServerSocket SLOW = silent();

    private static final ServerSocket BUSY = silent();

    private static final List<Closeable> OPEN = new ArrayList<>(List.of(SLOW, BUSY));
    private static final String ROUTE = "--spring.cloud.gateway.server.webflux.routes[%d].%s=%s";

    private static int port;

    @BeforeAll
    static void start() throws IOException {
        UPSTREAM.start();
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{\"firstName\":\"Ada\",]")));
        UPSTREAM.stubFor(any(urlEqualTo("/contacts/unreachable"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        port = OwnGateway.port(OwnGateway.at(
                new MovableClock(Instant.parse("2026-11-03T13:00:00Z")),
                UPSTREAM.port(),
                "--deprecation.rules=src/test/resources/problem-rules",
                "--deprecation.limits.depth=8",
                "--deprecation.limits.buffered=9MB",
                // The connection to the busy upstream stays taken, however slow the machine.
                "--deprecation.timeouts.response=1h",
                "--deprecation.timeouts.request-body=5s",
                "--spring.cloud.gateway.server.webflux.httpclient.pool.max-connections=1",
                "--spring.cloud.gateway.server.webflux.httpclient.pool.acquire-timeout=1000",
                // Spring Cloud Gateway puts routes without an id in any order.
                ROUTE.formatted(0, "id", "slow"),
                ROUTE.formatted(1, "id", "busy"),
                ROUTE.formatted(2, "id", "others"),
                ROUTE.formatted(0, "uri", "http://127.0.0.1:" + SLOW.getLocalPort()),
                ROUTE.formatted(0, "predicates[0]", "Path=/contacts/slow"),
                ROUTE.formatted(0, "metadata.response-timeout", 300),
                ROUTE.formatted(1, "uri", "http://127.0.0.1:" + BUSY.getLocalPort()),
                ROUTE.formatted(1, "predicates[0]", "Path=/contacts/busy"),
                ROUTE.formatted(1, "metadata.response-timeout", -1),
                ROUTE.formatted(2, "uri", UPSTREAM.baseUrl()),
                ROUTE.formatted(2, "predicates[0]", "Path=/**")));
        occupy();
    }

    private static ServerSocket silent() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Takes the only connection that there is to an upstream, and waits until it is taken. */
    private static void occupy() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), port);
        OPEN.add(client);
        client.getOutputStream()
                .write("GET /contacts/busy HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        BUSY.setSoTimeout(PATIENCE_MILLIS);
        client.setSoTimeout(PATIENCE_MILLIS);
        try {
            OPEN.add(BUSY.accept());
        } catch (SocketTimeoutException nobodyCame) {
            throw new IOException(
                    "no connection to the upstream; the gateway's answer begins with "
                            + new String(client.getInputStream().readNBytes(200), StandardCharsets.US_ASCII),
                    nobodyCame);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        UPSTREAM.stop();
        for (Closeable open : OPEN) {
            open.close();
        }
    }

    @Test
    void everyTypeHasAPageAndEveryPageAType() throws IOException {
        Set<String> types = Arrays.stream(Reason.values()).map(Reason::slug).collect(Collectors.toSet());

        assertThat(ProblemPage.all()).extracting(ProblemPage::slug).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void theListOfPagesIsWhole() throws IOException {
        List<String> listed = ROW.matcher(Files.readString(ProblemPage.FOLDER.resolve("README.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Reason.values())
                        .map(reason -> reason.slug() + " " + reason.status())
                        .distinct()
                        .toList());
    }

    static List<ProblemPage> pages() throws IOException {
        return ProblemPage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theExampleIsWhatTheGatewayAnswers(ProblemPage page) throws IOException {
        WrittenRequest.Answer answer = WrittenRequest.send(port, page.request());

        JsonNode expected = JSON.readTree(page.answer());
        assertThat(JSON.readTree(answer.body())).isEqualTo(expected);
        assertThat(answer.status()).isEqualTo(expected.get("status").asInt());
        assertThat(page.heading()).isEqualTo("# " + expected.get("title").asString());
        assertThat(expected.get("type").asString()).endsWith("/" + page.slug());
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/problem+json")
                .containsEntry("Cache-Control", "no-store")
                .hasEntrySatisfying("Vary", names -> assertThat(names).startsWith("Accept"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whoTakesNoJsonIsToldTheSameAsText(ProblemPage page) throws IOException {
        WrittenRequest.Answer answer = WrittenRequest.send(port, accepting("text/html", page.request()));

        JsonNode document = JSON.readTree(page.answer());
        assertThat(answer.status()).isEqualTo(document.get("status").asInt());
        assertThat(answer.headers())
                .containsEntry("Content-Type", "text/plain; charset=utf-8")
                .containsEntry("Cache-Control", "no-store")
                .hasEntrySatisfying("Vary", names -> assertThat(names).startsWith("Accept"));
        // Of a path that hides a slash it is not known which rule it hides from.
        assertThat(answer.headers().containsKey("Sunset"))
                .isEqualTo(!page.slug().equals(Reason.ENCODED_SLASH.slug()));
        assertThat(answer.body()).contains(texts(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken-body", "slow-body"})
    void aBodyThatDoesNotComeWholeIsToldSoOnPathsWithoutARuleToo(String slug) throws IOException {
        ProblemPage page = ProblemPage.all().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();

        WrittenRequest.Answer answer = WrittenRequest.send(port, page.request().replace("/contacts", "/unruled"));

        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree(page.answer()));
        assertThat(answer.headers()).containsEntry("Connection", "close").doesNotContainKey("Sunset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*"})
    void aHeadIsToldByItsHeaderAlone(String accept) throws IOException {
        WrittenRequest.Answer get = WrittenRequest.send(port, accepting(accept, "GET /customers%2F7 HTTP/1.1\n"));
        WrittenRequest.Answer head = WrittenRequest.send(port, accepting(accept, "HEAD /customers%2F7 HTTP/1.1\n"));

        assertThat(head.status()).isEqualTo(400);
        assertThat(head.headers())
                .containsEntry("Content-Type", get.headers().get("Content-Type"))
                .containsEntry("Content-Length", get.headers().get("Content-Length"));
    }

    private static String accepting(String accept, String request) {
        return request.replaceFirst("HTTP/1.1", "HTTP/1.1\nAccept: " + accept);
    }

    /** All that a document says, what stands within it among it. */
    private static List<String> texts(JsonNode document) {
        return document.isContainer()
                ? document.valueStream().flatMap(value -> texts(value).stream()).toList()
                : List.of(document.asString());
    }
}

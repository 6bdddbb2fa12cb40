package io.deprecation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Streams that outlast the change of phase that refuses their shape, under a clock that is moved. */
@Timeout(300)
@SuppressWarnings("NullAway.Init") // JUnit starts them
final class LongStreamsIT {

    private static final String EVENTS = "text/event-stream";
    private static final String LINES = "application/x-ndjson";
    private static final String RECORD = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";
    private static final String BOTH = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\",\"name\":\"Ada Lovelace\"}";
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final String END = "end";

    /** What the upstream is to send next, by the stream's path. */
    private static final Map<String, BlockingQueue<String>> TO_SEND = new ConcurrentHashMap<>();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-07-01T00:00:00Z"));

    @TempDir
    static Path rules;

    private static ExecutorService threads;
    private static HttpServer upstream;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        threads = Executors.newCachedThreadPool();
        upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        upstream.setExecutor(threads);
        upstream.createContext("/", LongStreamsIT::serve);
        upstream.start();
        Files.copy(Path.of("src/test/resources/rules/clients.yaml"), rules.resolve("clients.yaml"));
        write("migrate", "");
        port = OwnGateway.port(OwnGateway.at(
                CLOCK,
                upstream.getAddress().getPort(),
                "--deprecation.rules=" + rules,
                "--deprecation.reload-every=20ms",
                // A machine that is slow is no upstream that is silent.
                "--spring.cloud.gateway.server.webflux.httpclient.response-timeout=5m"));
    }

    @AfterAll
    static void stop() {
        upstream.stop(0);
        threads.shutdownNow();
    }

    @BeforeEach
    void everythingIsInMigrate() throws IOException {
        TO_SEND.clear();
        edit("migrate", "", true);
    }

    @Test
    void aStepOfARampClosesTheStreamsOfWhomItTakesInBetweenTwoRecords() throws Exception {
        Instant step = CLOCK.instant().plus(Duration.ofDays(1));
        edit("migrate", """
                ramp:
                  steps:
                    - { at: %s, clients: [acme], anyway: { reason: tests, by: jo } }
                """.formatted(step), true);
        try (var acme = open("acme-key", EVENTS, "identity");
                var globex = open("globex-key", EVENTS, "identity");
                var declining = open("acme-key", EVENTS, "identity", "Prefer", "omit-deprecated")) {
            assertThat(acme.after("data: " + RECORD + "\n\n")).isEqualTo("data: " + BOTH);
            assertThat(globex.after("data: " + RECORD + "\n\n")).isEqualTo("data: " + BOTH);
            assertThat(declining.after("data: " + RECORD + "\n\n")).isEqualTo("data: " + RECORD);

            CLOCK.moveBy(Duration.ofDays(1));
            assertThat(acme.after("data: " + RECORD + "\n\ndata: " + RECORD)).isEqualTo("data: " + BOTH);
            passTheGrace(acme);

            assertThat(globex.after("data: " + RECORD + "\n\n")).isEqualTo("data: " + BOTH);
            assertThat(declining.after("data: " + RECORD + "\n\n")).isEqualTo("data: " + RECORD);
        }
        try (var again = open("acme-key", EVENTS, "identity")) {
            assertThat(again.after("data: " + RECORD + "\n\n")).isEqualTo("data: " + RECORD);
        }
    }

    @Test
    void anEditToContractClosesAPackedStreamOfLines() throws Exception {
        try (var lines = open("globex-key", LINES, "gzip")) {
            assertThat(lines.after(RECORD + "\n")).isEqualTo(BOTH);
            edit("contract", "contract-anyway: { reason: tests, by: jo, until: 2099-01-01 }\n", false);
            assertThat(lines.after(RECORD + "\n" + RECORD.substring(0, 10))).isEqualTo(BOTH);

            passTheGrace(lines);
        }
    }

    @Test
    void aStreamThatIsSilentIsClosedToo() throws Exception {
        try (var silent = open("globex-key", EVENTS, "identity")) {
            assertThat(silent.after(": here\n\n")).isEqualTo(": here");
            edit("contract", "contract-anyway: { reason: tests, by: jo, until: 2099-01-01 }\n", false);

            passTheGrace(silent);
        }
    }

    /** The end is a good one, which readers of broken chunks or of a truncated gzip would not see. */
    private static void passTheGrace(Stream stream) {
        var end = threads.submit(stream::next);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    // Since when it is refused is seen at some look from now on, and the grace begins there.
                    CLOCK.moveBy(GRACE);
                    return end.isDone();
                });
        assertThat(end).succeedsWithin(Duration.ofSeconds(1)).isNull();
    }

    /** Edits the rule, and waits until a request is answered by it. */
    private static void edit(String phase, String more, boolean oldForm) throws IOException {
        write(phase, more);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            try (var stream = open("globex-key", LINES, "identity")) {
                return String.valueOf(stream.after(RECORD + "\n")).contains("\"name\"") == oldForm;
            }
        });
    }

    private static void write(String phase, String more) throws IOException {
        Files.writeString(rules.resolve("streamed-name.yaml"), """
                deprecation: streamed-name
                guide: https://developers.example.com/guides/streamed-name
                phase: %s
                deprecated: 2026-01-01
                sunset: 2026-12-31
                match:
                  - paths: ["/streams/{id}"]
                    response: ["$"]
                upstream: new
                change:
                  - split: name
                    into: [firstName, lastName]
                    by: " "
                """.formatted(phase) + more);
    }

    private static Stream open(String key, String type, String coding, String... headers)
            throws IOException, InterruptedException {
        String path = "/streams/" + UUID.randomUUID();
        var queue = new LinkedBlockingQueue<String>();
        TO_SEND.put(path, queue);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .headers("X-Api-Key", key, "Accept", type, "Accept-Encoding", coding);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Stream(request.build(), queue, coding.equals("gzip"));
    }

    /** One stream, whose upstream sends what it is told to. */
    private static final class Stream implements AutoCloseable {

        private final HttpRequest request;
        private final BlockingQueue<String> queue;
        private final boolean packed;
        private @Nullable BufferedReader reader;

        Stream(HttpRequest request, BlockingQueue<String> queue, boolean packed) {
            this.request = request;
            this.queue = queue;
            this.packed = packed;
        }

        /** The next line that is not empty, once the upstream has sent something; {@code null} at the end. */
        @Nullable
        String after(String sent) throws IOException, InterruptedException {
            queue.add(sent);
            return next();
        }

        @Nullable
        String next() throws IOException, InterruptedException {
            BufferedReader lines = reader();
            String line = lines.readLine();
            while (line != null && line.isEmpty()) {
                line = lines.readLine();
            }
            return line;
        }

        /** The answer's header comes with the first bytes. */
        private BufferedReader reader() throws IOException, InterruptedException {
            if (reader == null) {
                InputStream body =
                        CLIENT.send(request, BodyHandlers.ofInputStream()).body();
                InputStream plain = packed ? new GZIPInputStream(body, 1) : body;
                reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1);
            }
            return reader;
        }

        @Override
        public void close() throws IOException {
            queue.add(END);
            if (reader != null) {
                reader.close();
            }
        }
    }

    private static void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            BlockingQueue<String> queue = TO_SEND.get(exchange.getRequestURI().getPath());
            if (queue != null) {
                send(exchange, queue);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, BlockingQueue<String> queue)
            throws IOException, InterruptedException {
        boolean packs = "gzip".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
        exchange.getResponseHeaders()
                .set("Content-Type", exchange.getRequestHeaders().getFirst("Accept"));
        if (packs) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        OutputStream out = packs ? new GZIPOutputStream(body, 512, true) : body;
        for (String next = queue.take(); !next.equals(END); next = queue.take()) {
            out.write(next.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        out.close();
    }
}

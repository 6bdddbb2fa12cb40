package io.deprecation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A stream is handed on record by record: each is there before the next one is sent. */
@SuppressWarnings("NullAway.Init") // JUnit starts them
final class RecordStreamsIT {

    private static final int SECONDS = 20;
    private static final String END = "end";

    /** What the upstream is to send next, handed to it only when what came before has arrived. */
    private static final BlockingQueue<String> TO_SEND = new LinkedBlockingQueue<>();

    private static final BlockingQueue<String> RECEIVED = new LinkedBlockingQueue<>();

    private static ExecutorService threads;
    private static HttpServer upstream;
    private static ConfigurableApplicationContext gateway;

    @BeforeAll
    static void start() throws IOException {
        threads = Executors.newCachedThreadPool();
        upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        upstream.setExecutor(threads);
        upstream.createContext("/", RecordStreamsIT::serve);
        upstream.start();
        gateway = SpringApplication.run(
                Main.class,
                "--server.port=0",
                "--management.server.port=-1",
                "--deprecation.upstream=http://127.0.0.1:"
                        + upstream.getAddress().getPort(),
                "--deprecation.rules=src/test/resources/rules",
                "--deprecation.ledger.url=",
                "--deprecation.identity.hmac-secret-file=src/test/resources/hmac-secret");
    }

    @AfterAll
    static void stop() {
        // The gateway is left to the end of the process: closing it closes the event loops of all others in it.
        upstream.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "text/event-stream,identity,'data: ','\n\n'",
        "text/event-stream,gzip,'data: ','\n\n'",
        "application/x-ndjson,identity,'','\n'",
        "application/jsonl,gzip,'','\n'",
    })
    void eachRecordOfAnAnswerArrivesBeforeTheNextIsSent(String type, String coding, String prefix, String end)
            throws Exception {
        TO_SEND.clear();
        TO_SEND.add(prefix + "{\"firstName\":\"A\",\"lastName\":\"0\"}" + end);
        HttpResponse<java.io.InputStream> response = client().send(
                        to("/expanding/1")
                                .headers("Accept", type, "Accept-Encoding", coding)
                                .GET()
                                .build(),
                        BodyHandlers.ofInputStream());
        var body = coding.equals("gzip") ? new GZIPInputStream(response.body(), 1) : response.body();
        var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 1);

        for (int i = 0; i < 3; i++) {
            String expected = prefix + "{\"firstName\":\"A\",\"lastName\":\"%d\",\"name\":\"A %d\"}".formatted(i, i);
            assertThat(nextRecord(reader)).isEqualTo(expected);
            TO_SEND.add(prefix + "{\"firstName\":\"A\",\"lastName\":\"%d\"}".formatted(i + 1) + end);
        }
        TO_SEND.add(END);
        assertThat(nextRecord(reader)).contains("\"A 3\"");
        assertThat(nextRecord(reader)).isNull();
    }

    @Test
    void eachRecordOfARequestArrivesBeforeTheNextIsSent() throws Exception {
        RECEIVED.clear();
        CompletableFuture<HttpResponse<String>> response;
        try (var records = new SubmissionPublisher<ByteBuffer>()) {
            response = client().sendAsync(
                            to("/expanding")
                                    .header("Content-Type", "application/x-ndjson")
                                    .POST(BodyPublishers.fromPublisher(records))
                                    .build(),
                            BodyHandlers.ofString());
            await().until(records::hasSubscribers);
            for (int i = 0; i < 3; i++) {
                records.submit(
                        ByteBuffer.wrap("{\"name\":\"A %d\"}\n".formatted(i).getBytes(StandardCharsets.UTF_8)));
                assertThat(RECEIVED.poll(SECONDS, TimeUnit.SECONDS))
                        .isEqualTo("{\"firstName\":\"A\",\"lastName\":\"%d\"}".formatted(i));
            }
        }
        assertThat(response.get(SECONDS, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void aRecordThatCannotBeReadPassesAndTheNextIsTranslated() throws Exception {
        RECEIVED.clear();

        assertThat(post("/expanding", "{\"name\":\"A B\",]\n{\"name\":\"A B\"}\n")
                        .statusCode())
                .isEqualTo(200);

        assertThat(RECEIVED.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("{\"name\":\"A B\",]");
        assertThat(RECEIVED.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("{\"firstName\":\"A\",\"lastName\":\"B\"}");
    }

    @Test
    void contractRefusesAStreamBeforeAnyOfItIsForwarded() throws Exception {
        RECEIVED.clear();

        HttpResponse<String> response =
                post("/contracted", "{\"firstName\":\"A\",\"lastName\":\"B\"}\n{\"name\":\"A B\"}\n");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("\"pointer\":\"/1/name\"");
        assertThat(RECEIVED).isEmpty();
    }

    private static HttpResponse<String> post(String path, String lines) throws IOException, InterruptedException {
        return client().send(
                        to(path).header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(lines))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        int port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(java.time.Duration.ofSeconds(SECONDS));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** The next line that is not empty; {@code null} at the end. */
    private static @Nullable String nextRecord(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        while (line != null && line.isEmpty()) {
            line = reader.readLine();
        }
        return line;
    }

    private static void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                send(exchange);
            } else {
                var reader =
                        new BufferedReader(new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8));
                reader.lines().forEach(RECEIVED::add);
                exchange.sendResponseHeaders(200, -1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange) throws IOException, InterruptedException {
        String coding = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        boolean packs = "gzip".equals(coding);
        exchange.getResponseHeaders()
                .set("Content-Type", exchange.getRequestHeaders().getFirst("Accept"));
        if (packs) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        OutputStream out = packs ? new GZIPOutputStream(body, 512, true) : body;
        for (String next = TO_SEND.take(); !next.equals(END); next = TO_SEND.take()) {
            out.write(next.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        out.close();
    }
}

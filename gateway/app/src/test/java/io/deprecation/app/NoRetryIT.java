package io.deprecation.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A request that the upstream read, and then reset the connection, is not sent again: it may have had its effect. */
final class NoRetryIT {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);

    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void aPostOnAPooledConnectionThatIsResetIsSentOnce() throws Exception {
        try (var upstream = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            // Left to the end of the process: closing it closes the event loops of all other gateways in it.
            ConfigurableApplicationContext gateway = gateway(upstream.getLocalPort());
            CompletableFuture<Void> serving = CompletableFuture.runAsync(() -> serve(upstream));
            int port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

            assertThat(post(port)).isEqualTo(200);
            assertThat(post(port)).isEqualTo(502);

            assertThat(requests).hasValue(2);
            assertThat(serving).isNotCompletedExceptionally();
        }
    }

    private static ConfigurableApplicationContext gateway(int upstreamPort) {
        return SpringApplication.run(
                Main.class,
                "--server.port=0",
                "--management.server.port=-1",
                "--deprecation.upstream=http://127.0.0.1:" + upstreamPort,
                "--deprecation.rules=src/test/resources/rules",
                "--deprecation.identity.hmac-secret-file=src/test/resources/hmac-secret");
    }

    private static int post(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/unruled"))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(BodyPublishers.ofString("{\"charge\":1}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private void serve(ServerSocket upstream) {
        while (!upstream.isClosed()) {
            try (Socket connection = upstream.accept()) {
                readRequest(connection.getInputStream());
                connection.getOutputStream().write(ANSWER);
                readRequest(connection.getInputStream());
                // Closing resets the connection.
                connection.setSoLinger(true, 0);
            } catch (IOException closed) {
                // The next connection, or the end of the test.
            }
        }
    }

    private void readRequest(InputStream in) throws IOException {
        var seen = new StringBuilder();
        while (seen.indexOf("{\"charge\":1}") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no further request");
            }
            seen.append((char) next);
        }
        requests.incrementAndGet();
    }
}

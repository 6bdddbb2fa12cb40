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

/**
 * A request that the upstream read, and then reset the connection, is not sent again: it may have had its effect. Seen
 * from the socket, whatever sends it. Reactor Netty's own retry does not know a reset by the text that NIO gives it, so
 * that the client has it switched off is for {@code UpstreamHttpClientTest} to see.
 */
final class NoRetryIT {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);

    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void aPostOnAPooledConnectionThatIsResetIsSentOnce() throws Exception {
        try (var upstream = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> serving = CompletableFuture.runAsync(() -> serve(upstream));
            int port = OwnGateway.before(upstream.getLocalPort());

            assertThat(post(port)).isEqualTo(200);
            assertThat(post(port)).isEqualTo(502);

            assertThat(requests).hasValue(2);
            assertThat(serving).isNotCompletedExceptionally();
        }
    }

    private static int post(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/customers"))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(BodyPublishers.ofString("{\"name\":\"Ada L\"}"))
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
        while (seen.indexOf("\"lastName\":\"L\"}") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no further request");
            }
            seen.append((char) next);
        }
        requests.incrementAndGet();
    }
}

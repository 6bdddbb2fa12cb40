package io.deprecation.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partner sees of answers that no well-behaved server makes, byte by byte. */
final class RawUpstreamIT {

    private static final String EARLY_HINTS = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n";
    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"firstName\":\"Ada\",\"lastName\":\"L\"}";

    private static ServerSocket upstream;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        upstream = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = OwnGateway.before(
                upstream.getLocalPort(),
                "--spring.cloud.gateway.server.webflux.httpclient.pool.max-connections=1",
                "--spring.cloud.gateway.server.webflux.httpclient.pool.acquire-timeout=200");
    }

    @AfterAll
    static void stop() throws IOException {
        upstream.close();
    }

    @Test
    void anInterimResponseIsNotTakenForTheAnswer() throws Exception {
        var response = through(EARLY_HINTS + ANSWER);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"name\":\"Ada L\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no HTTP at all\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
                "HTTP/1.1 200 OK\nContent-Length: 2\n\n{}"
            })
    void anAnswerThatIsNoHttpIsABadGateway(String answer) throws Exception {
        assertThat(through(answer).statusCode()).isEqualTo(502);
    }

    @Test
    void aHeaderThatIsTooLargeIsABadGateway() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nX-Large: " + "x".repeat(20_000) + "\r\nContent-Length: 0\r\n\r\n";

        assertThat(through(answer).statusCode()).isEqualTo(502);
    }

    @Test
    void anUpstreamWhoseConnectionsAreAllTakenIsUnavailable() throws Exception {
        CompletableFuture<HttpResponse<String>> waiting = client().sendAsync(get(), BodyHandlers.ofString());
        try (Socket taken = upstream.accept()) {
            assertThat(client().send(get(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(503);
            taken.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(waiting.get().statusCode()).isEqualTo(204);
        }
    }

    private static HttpResponse<String> through(String answer) throws Exception {
        CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> answer(answer));
        HttpResponse<String> response = client().send(get(), BodyHandlers.ofString());
        answering.join();
        return response;
    }

    private static void answer(String answer) {
        try (Socket connection = upstream.accept()) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            while (!in.readLine().isEmpty()) {
                // On to the end of the request's header.
            }
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // The gateway hangs up on some of the answers before their end.
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static HttpRequest get() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/customers/1"))
                .timeout(Duration.ofSeconds(20))
                .build();
    }
}

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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An upstream that takes its time to say what it has: from both sides of the gateway, socket by socket. */
final class SlowBaseIT {

    private static final String CONFLICT = "{\"name\":\"Ada King\",\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";
    private static final String BEGINNING =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 40\r\n\r\n{\"firstName\":";
    private static final int MILLIS = 20_000;

    @Test
    void whatIsNotThereInTimeIsNotWaitedFor() throws Exception {
        try (var upstream = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int port = OwnGateway.before(upstream.getLocalPort(), "--deprecation.changed-wins.timeout=300ms");

            for (String answer : new String[] {"", BEGINNING}) {
                CompletableFuture<HttpResponse<String>> response = put(port);
                try (Socket asked = accept(upstream)) {
                    assertThat(readHead(asked)).startsWith("GET /changed/1 ");
                    asked.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));

                    assertThat(response.get().statusCode()).isEqualTo(422);
                    assertThat(response.get().body()).contains("conflicting-members");
                    assertThat(asked.getInputStream().read()).isEqualTo(-1);
                }
            }
        }
    }

    @Test
    void aClientThatGoesAwayTakesTheQuestionWithIt() throws Exception {
        try (var upstream = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int port = OwnGateway.before(upstream.getLocalPort(), "--deprecation.changed-wins.timeout=10m");
            var client = new Socket(InetAddress.getLoopbackAddress(), port);
            client.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
            try (Socket asked = accept(upstream)) {
                assertThat(readHead(asked)).startsWith("GET /changed/1 ");

                client.close();

                assertThat(asked.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    private static CompletableFuture<HttpResponse<String>> put(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/changed/1"))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofMillis(MILLIS))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(CONFLICT))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }

    private static String request() {
        return "PUT /changed/1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + CONFLICT.length()
                + "\r\n\r\n"
                + CONFLICT;
    }

    private static Socket accept(ServerSocket upstream) throws IOException {
        upstream.setSoTimeout(MILLIS);
        Socket connection = upstream.accept();
        connection.setSoTimeout(MILLIS);
        return connection;
    }

    private static String readHead(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no whole request");
            }
            head.append((char) next);
        }
        return head.toString();
    }
}

package io.deprecation.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deprecation.app.OwnGateway;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who takes nothing of what is sent to it does not hold a connection for ever, nor that of whoever sends. */
final class StallIT {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final byte[] PIECE = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

    private ServerSocket upstream;
    private int port;

    @BeforeEach
    void start() throws IOException {
        upstream = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = OwnGateway.before(upstream.getLocalPort(), "--deprecation.timeouts.unsent=1s");
    }

    @AfterEach
    void stop() throws IOException {
        upstream.close();
    }

    @Test
    void aClientThatTakesNothingOfItsAnswerIsHungUpOnAndItsUpstreamToo() throws IOException {
        try (Socket client = connect()) {
            write(client, "GET /unruled HTTP/1.1\r\nHost: h\r\n\r\n");
            try (Socket answering = upstream.accept()) {
                write(answering, "HTTP/1.1 200 OK\r\n\r\n");
                assertThatThrownBy(() -> writeForEver(answering)).isInstanceOf(SocketException.class);
            }
        }
    }

    @Test
    void anUpstreamThatTakesNothingOfARequestIsLate() throws Exception {
        CompletableFuture<Void> sending;
        try (Socket client = connect()) {
            write(client, "POST /unruled HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
            try (Socket silent = upstream.accept()) {
                assertThat(silent.isConnected()).isTrue();
                sending = CompletableFuture.runAsync(() -> sendChunks(client), task -> new Thread(task).start());
                byte[] answer = client.getInputStream().readNBytes(12);
                assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 504");
            }
        }
        sending.join();
    }

    private Socket connect() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setSoTimeout(PATIENCE_MILLIS);
        return client;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @SuppressWarnings("InfiniteLoopStatement") // until the connection is over
    private static void writeForEver(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        while (true) {
            out.write(PIECE);
        }
    }

    private static void sendChunks(Socket client) {
        try {
            while (true) {
                write(client, Integer.toHexString(PIECE.length) + "\r\n");
                client.getOutputStream().write(PIECE);
                write(client, "\r\n");
            }
        } catch (IOException over) {
            // The gateway has seen enough, or the test has.
        }
    }
}

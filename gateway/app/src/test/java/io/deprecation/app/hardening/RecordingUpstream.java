package io.deprecation.app.hardening;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An upstream that reads by the letter, keeps what it has read, and answers each request. */
final class RecordingUpstream implements AutoCloseable {

    private static final byte[] ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok"
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final Queue<SeenRequest> seen = new ConcurrentLinkedQueue<>();

    RecordingUpstream() throws IOException {
        socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        thread(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it has seen by now, in order of each connection. */
    List<SeenRequest> seen() {
        return List.copyOf(seen);
    }

    /** What it has seen by now that asks for a target, or for one that begins with it. */
    List<SeenRequest> seen(String target) {
        return seen.stream()
                .filter(request -> request.target().contains(target))
                .toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                thread(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var reader = new StrictReader(connection.getInputStream());
            while (true) {
                SeenRequest request = reader.next();
                seen.add(request);
                if (!request.whole()) {
                    return;
                }
                connection.getOutputStream().write(ANSWER);
            }
        } catch (StrictReader.Unreadable unreadable) {
            seen.add(new SeenRequest(String.valueOf(unreadable.getMessage()), List.of(), "", false));
        } catch (EOFException over) {
            // The gateway keeps a connection for as long as it likes.
        } catch (IOException broken) {
            // It may break one off, too.
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "recording-upstream");
        thread.setDaemon(true);
        thread.start();
    }
}

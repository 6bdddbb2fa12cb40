package io.deprecation.app.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An upstream that says byte by byte what a test tells it to, and keeps the requests that reached it. */
final class RawUpstream {

    private static final int SECONDS = 60;

    private final ServerSocket listener;
    private final BlockingQueue<Message> requests = new LinkedBlockingQueue<>();

    private volatile Conversation conversation = (request, connection) -> {};

    /** What it does with a request; the connection is closed afterwards. */
    interface Conversation {
        void hold(Message request, Socket connection) throws IOException;
    }

    private RawUpstream(ServerSocket listener) {
        this.listener = listener;
    }

    /** Starts one, which serves to the end of the process. */
    static RawUpstream start() {
        try {
            var upstream = new RawUpstream(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            upstream.onThread(upstream::serve);
            return upstream;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Forgets the requests so far, and answers those that come as it is told. */
    void converse(Conversation told) {
        requests.clear();
        conversation = told;
    }

    /** Forgets the requests so far, and answers each that comes with the same bytes. */
    void answer(byte[] bytes) {
        converse((request, connection) -> connection.getOutputStream().write(bytes));
    }

    /** The next request that reached it; waits for one. */
    Message received() {
        try {
            Message request = requests.poll(SECONDS, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("no request reached the upstream");
            }
            return request;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The number of requests that reached it and were not asked for. */
    int others() {
        return requests.size();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                onThread(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout(SECONDS * 1_000);
            Message request = Message.request(new BufferedInputStream(connection.getInputStream()));
            requests.add(request);
            conversation.hold(request, connection);
            OutputStream out = connection.getOutputStream();
            out.flush();
        } catch (IOException gone) {
            // The gateway hangs up where it has to, which is for the test to see.
        }
    }

    private void onThread(Runnable task) {
        var thread = new Thread(task, "raw-upstream");
        thread.setDaemon(true);
        thread.start();
    }
}

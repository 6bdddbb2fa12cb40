package io.deprecation.app.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client's connection, on which every byte is the test's. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;

    private Wire(Socket socket, InputStream in) {
        this.socket = socket;
        this.in = in;
    }

    /** Connects to a server on this machine. */
    static Wire to(int port) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new Wire(socket, new BufferedInputStream(socket.getInputStream()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Wire send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    Wire send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The next answer, to its end. */
    Message answer() throws IOException {
        return Message.response(in, false);
    }

    /** The next answer, which has no body whatever its fields say. */
    Message answerToHead() throws IOException {
        return Message.response(in, true);
    }

    /** The next frame of a WebSocket. */
    Frame frame() throws IOException {
        return Frame.read(in);
    }

    /** What comes until the server hangs up; what came by then, if it does so without a farewell. */
    String rest() {
        var text = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                text.append((char) next);
            }
        } catch (IOException reset) {
            return text.toString();
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

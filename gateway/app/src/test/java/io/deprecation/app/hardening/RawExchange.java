package io.deprecation.app.hardening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** One connection to a gateway, for one case. */
final class RawExchange {

    private static final int PATIENCE_MILLIS = 60_000;

    private RawExchange() {}

    /** What comes back until the gateway hangs up. */
    static String send(int port, byte[] bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException hungUp) {
                // It may have had enough before all was sent, and have answered.
            }
            return answer(socket.getInputStream());
        }
    }

    /** Sends, and hangs up without waiting for anything. */
    static void abandon(int port, byte[] bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(bytes);
        }
    }

    private static String answer(InputStream in) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = new byte[4096];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                answer.write(buffer, 0, read);
            }
        } catch (SocketException reset) {
            // What came before is all there is.
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }
}

package io.deprecation.app.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** An upstream that opens a WebSocket and sends each frame back (RFC 6455). */
final class WebSocketEcho {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private WebSocketEcho() {}

    /** Agrees to a request for one, and echoes until it is told that it is over. */
    static void serve(Message request, Socket connection) throws IOException {
        connection
                .getOutputStream()
                .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Protocol: chat\r\nSec-WebSocket-Accept: "
                                + accept(request.field("Sec-WebSocket-Key").orElseThrow()) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        Frame frame;
        do {
            frame = Frame.read(connection.getInputStream());
            connection.getOutputStream().write(frame.unmasked());
        } while (!frame.isClose());
    }

    /** What proves that a key was understood. */
    static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java platform has SHA-1", every);
        }
    }
}

package io.deprecation.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * Sends what it is told to, byte by byte, where a client of a library would put paths in order first.
 *
 * @param port the server's port on this machine
 */
record RawClient(int port) {

    private static final int PATIENCE_MILLIS = 60_000;

    RawResponse get(String target, String... headers) {
        return send("GET", target, headers);
    }

    RawResponse send(String method, String target, String... headers) {
        return exchange(method + " " + target + " HTTP/1.1\r\n" + lines(headers) + "\r\n");
    }

    RawResponse post(String target, String json, String... headers) {
        return exchange("POST " + target + " HTTP/1.1\r\n" + lines(headers) + "Content-Type: application/json\r\n"
                + "Content-Length: " + json.length() + "\r\n\r\n" + json);
    }

    private static String lines(String... headers) {
        return "Host: localhost\r\nConnection: close\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
    }

    private RawResponse exchange(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return RawResponse.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (ConnectException nobodyThere) {
            throw new UncheckedIOException(nobodyThere);
        } catch (SocketException hungUp) {
            return RawResponse.of("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package io.deprecation.app;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Sends requests as they are written, which Java's own client would put right. */
final class WrittenRequest {

    private static final int SECONDS = 30;
    private static final Pattern FRAMED = Pattern.compile("Content-Length:|Transfer-Encoding:");

    private WrittenRequest() {}

    /** An answer; its headers are found by their names in any case. */
    record Answer(int status, Map<String, String> headers, String body) {}

    /**
     * Sends one request.
     *
     * @param request its lines, without {@code Host}; the length of its body is added if it is not there
     */
    static Answer send(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(SECONDS * 1_000);
            socket.getOutputStream().write(message(request).getBytes(StandardCharsets.UTF_8));
            return answer(new BufferedInputStream(socket.getInputStream()), request.startsWith("HEAD "));
        }
    }

    private static String message(String request) {
        String[] parts = request.split("\n\n", 2);
        String body = parts.length < 2 ? "" : parts[1];
        boolean bare = body.isEmpty() || FRAMED.matcher(parts[0]).find();
        String length = bare ? "" : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\n";
        String head = parts[0].strip() + "\nHost: localhost\nConnection: close\n" + length + "\n";
        return head.replace("\n", "\r\n") + body;
    }

    private static Answer answer(InputStream in, boolean head) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String field = line(in); !field.isEmpty(); field = line(in)) {
            String[] parts = field.split(":", 2);
            headers.merge(parts[0], parts[1].strip(), (one, other) -> one + ", " + other);
        }
        int length = head ? 0 : Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Answer(status, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answer ends within its header: " + line);
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }
}

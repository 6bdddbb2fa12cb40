package io.deprecation.app.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message of HTTP/1.1 as it came over a socket.
 *
 * @param head the first line and the fields, each with its line's end
 * @param body without the framing of chunks
 * @param largestChunk how many bytes the largest of its chunks has; 0 if it has none
 * @param trailers the fields after the last chunk, each with its line's end
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares messages as a whole
record Message(String head, byte[] body, int largestChunk, String trailers) {

    /** Reads a request. */
    static Message request(InputStream in) throws IOException {
        return read(in, false, false);
    }

    /**
     * Reads a response.
     *
     * @param bodiless whether it has no body whatever its fields say, as one to HEAD
     */
    static Message response(InputStream in, boolean bodiless) throws IOException {
        return read(in, true, bodiless);
    }

    private static Message read(InputStream in, boolean response, boolean bodiless) throws IOException {
        Message bare = new Message(lines(in), new byte[0], 0, "");
        if (bodiless || (response && bare.hasNoBody())) {
            return bare;
        }
        if (bare.isChunked()) {
            var body = new ByteArrayOutputStream();
            int largest = 0;
            for (int size = size(in); size > 0; size = size(in)) {
                body.write(exactly(in, size));
                line(in);
                largest = Math.max(largest, size);
            }
            return new Message(bare.head, body.toByteArray(), largest, lines(in));
        }
        Optional<String> length = bare.field("Content-Length");
        if (length.isPresent()) {
            return new Message(bare.head, exactly(in, Integer.parseInt(length.get())), 0, "");
        }
        return response ? new Message(bare.head, in.readAllBytes(), 0, "") : bare;
    }

    String firstLine() {
        return head.lines().findFirst().orElseThrow();
    }

    int status() {
        return Integer.parseInt(firstLine().split(" ", 3)[1]);
    }

    /** The values of a field, one for each line of it. */
    List<String> fields(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .toList();
    }

    /** The value of a field's first line. */
    Optional<String> field(String name) {
        return fields(name).stream().findFirst();
    }

    boolean isChunked() {
        return field("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private boolean hasNoBody() {
        int status = status();
        return status < 200 || status == 204 || status == 304;
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the message ends " + (length - bytes.length) + " bytes too soon");
        }
        return bytes;
    }

    /** The lines up to an empty one. */
    private static String lines(InputStream in) throws IOException {
        var lines = new StringBuilder();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.append(line).append("\r\n");
        }
        return lines.toString();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the message ends within a line: " + line);
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}

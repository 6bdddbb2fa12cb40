package io.deprecation.app.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Answers of an upstream, byte by byte. Each ends its connection, so that none is left to the next test. */
final class Answers {

    static final String NEW = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";

    private Answers() {}

    /** A successful answer in JSON, with a length. */
    static byte[] json(String body, String... fields) {
        return json(body.getBytes(StandardCharsets.UTF_8), fields);
    }

    /** A successful answer with what is said to be JSON, with a length. */
    static byte[] json(byte[] body, String... fields) {
        String head = head("200 OK", fields) + "Content-Type: application/json\r\nContent-Length: " + body.length;
        return join((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1), body);
    }

    /** An answer of a head alone. */
    static byte[] bare(String status, String... fields) {
        return (head(status, fields) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An answer that says of its body what its fields do, and no more. */
    static byte[] of(String status, byte[] body, String... fields) {
        return join(bare(status, fields), body);
    }

    static byte[] gzip(byte[] plain) {
        return packed(plain, "gzip");
    }

    /** What was packed by a coding: gzip, deflate, or raw, which is deflate without zlib's wrapping. */
    static byte[] packed(byte[] plain, String coding) {
        var packed = new ByteArrayOutputStream();
        try (var out = switch (coding) {
            case "gzip" -> new GZIPOutputStream(packed);
            case "deflate" -> new DeflaterOutputStream(packed);
            case "raw" -> new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
            default -> throw new IllegalArgumentException(coding);
        }) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String head(String status, String... fields) {
        String own = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
        return "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + own;
    }

    private static byte[] join(byte[] one, byte[] other) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes(other);
        return joined.toByteArray();
    }
}

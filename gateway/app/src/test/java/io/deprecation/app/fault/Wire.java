package io.deprecation.app.fault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The messages of the cases, as bytes. */
final class Wire {

    private static final int CHUNK = 200;
    private static final String OLD_ITEM = "{\"id\":%d,\"name\":\"Ada L%d\"}";
    private static final String NEW_ITEM = "{\"id\":%d,\"firstName\":\"Ada\",\"lastName\":\"L%d\"}";
    private static final String BOTH_ITEM =
            "{\"id\":%d,\"firstName\":\"Ada\",\"lastName\":\"L%d\",\"name\":\"Ada L%d\"}";

    private static final String OLD = "{\"name\":\"Ada L\"," + items(OLD_ITEM) + "}";
    private static final String NEW = "{\"firstName\":\"Ada\",\"lastName\":\"L\"," + items(NEW_ITEM) + "}";
    /** What the rule makes of the old form in a request, of which it changes the root alone. */
    private static final String ASKED = "{" + items(OLD_ITEM) + ",\"firstName\":\"Ada\",\"lastName\":\"L\"}";
    /** What it makes of the new form in an answer. */
    private static final String BOTH =
            "{\"firstName\":\"Ada\",\"lastName\":\"L\"," + items(BOTH_ITEM) + ",\"name\":\"Ada L\"}";

    private Wire() {}

    private static String items(String item) {
        return IntStream.range(0, 15)
                .mapToObj(i -> item.replace("%d", "%1$d").formatted(i))
                .collect(Collectors.joining(",", "\"items\":[", "]"));
    }

    /** The request of a case, header and body. */
    static byte[] request(FaultCase fault) {
        String head =
                "POST " + fault.target() + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAccept-Encoding: gzip\r\n";
        return message(head, fault.treatment().isOld() ? OLD : NEW, fault.gzip(), fault.chunked());
    }

    /** The upstream's answer to a case. */
    static byte[] response(FaultCase fault) {
        return message("HTTP/1.1 200 OK\r\n", NEW, fault.gzip(), fault.chunked());
    }

    /** What an upstream is asked, as a text. */
    static String asked(FaultCase fault) {
        return fault.treatment() == FaultCase.Treatment.TRANSLATED ? ASKED : NEW;
    }

    /** What a client is answered, as a text. */
    static String answered(FaultCase fault) {
        return fault.treatment() == FaultCase.Treatment.TRANSLATED ? BOTH : NEW;
    }

    private static byte[] message(String head, String json, boolean gzip, boolean chunked) {
        byte[] plain = json.getBytes(StandardCharsets.US_ASCII);
        byte[] body = gzip ? packed(plain) : plain;
        String fields = "Content-Type: application/json\r\n"
                + (gzip ? "Content-Encoding: gzip\r\n" : "")
                + (chunked ? "Transfer-Encoding: chunked\r\n\r\n" : "Content-Length: " + body.length + "\r\n\r\n");
        var message = new ByteArrayOutputStream();
        message.writeBytes((head + fields).getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(chunked ? chunks(body) : body);
        return message.toByteArray();
    }

    private static byte[] chunks(byte[] body) {
        var chunks = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += CHUNK) {
            int size = Math.min(CHUNK, body.length - from);
            chunks.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(body, from, size);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }

    private static byte[] packed(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /**
     * What a body says.
     *
     * @throws IOException if it is packed, and not whole
     */
    static String text(byte[] body, boolean gzip) throws IOException {
        if (!gzip) {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}

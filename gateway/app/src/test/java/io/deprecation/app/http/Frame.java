package io.deprecation.app.http;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A frame of a WebSocket (RFC 6455, section 5.2), of up to 65,535 bytes.
 *
 * @param first its first byte, which says whether it is the last of its message, and what it is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares frames as a whole
record Frame(int first, byte[] payload) {

    private static final int LAST = 0x80;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int MASKED = 0x80;
    private static final int LONGER = 126;

    static Frame text(String text) {
        return new Frame(LAST | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    static Frame close(int status) {
        return new Frame(
                LAST | CLOSE, ByteBuffer.allocate(2).putShort((short) status).array());
    }

    /** Reads one, masked or not. */
    static Frame read(InputStream stream) throws IOException {
        var in = new DataInputStream(stream);
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        int length = (second & ~MASKED) == LONGER ? in.readUnsignedShort() : second & ~MASKED;
        byte[] mask = (second & MASKED) == 0 ? new byte[4] : in.readNBytes(4);
        return new Frame(first, masked(in.readNBytes(length), mask));
    }

    boolean isClose() {
        return (first & 0x0f) == CLOSE;
    }

    String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** As a server sends it. */
    byte[] unmasked() {
        return bytes(0, new byte[0], payload);
    }

    /** As a client has to send it. */
    byte[] masked() {
        byte[] mask = {1, 2, 3, 4};
        return bytes(MASKED, mask, masked(payload, mask));
    }

    private byte[] bytes(int flag, byte[] mask, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(first);
            out.write(flag | Math.min(content.length, LONGER));
            if (content.length >= LONGER) {
                out.writeShort(content.length);
            }
            out.write(mask);
            out.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException("nothing is written but memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] masked(byte[] content, byte[] mask) {
        byte[] masked = content.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= mask[i % mask.length];
        }
        return masked;
    }
}

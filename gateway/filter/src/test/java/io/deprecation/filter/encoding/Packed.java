package io.deprecation.filter.encoding;

import java.nio.ByteBuffer;

/** Bytes in a content coding, for tests. */
public final class Packed {

    private Packed() {}

    /** A whole message. */
    public static byte[] whole(Coding coding, byte[] plain) {
        try (var encoder = new Encoder(coding)) {
            encoder.feed(plain, 0, plain.length);
            encoder.finish();
            return bytes(encoder.drain());
        }
    }

    /** A message of which the end is still to come. */
    public static byte[] begun(Coding coding, byte[] plain) {
        try (var encoder = new Encoder(coding)) {
            encoder.feed(plain, 0, plain.length);
            encoder.flush();
            return bytes(encoder.drain());
        }
    }

    /** A copy of what a buffer has left. */
    public static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}

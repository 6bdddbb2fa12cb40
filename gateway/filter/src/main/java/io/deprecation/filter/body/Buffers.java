package io.deprecation.filter.body;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** The door between pooled buffers and plain bytes. */
final class Buffers {

    private Buffers() {}

    /** The bytes of a buffer, which is released: whatever becomes of the bytes later, no pool waits for them. */
    static byte[] take(DataBuffer buffer) {
        try {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    /** Appends bytes to others. */
    static ByteArrayOutputStream append(ByteArrayOutputStream to, ByteBuffer bytes) {
        to.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        return to;
    }
}

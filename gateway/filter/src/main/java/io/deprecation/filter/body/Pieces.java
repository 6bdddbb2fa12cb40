package io.deprecation.filter.body;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * The pieces of one body between the network's buffers and plain bytes. What comes in is copied to an array that is used
 * for all of them, and what goes out is copied once, to where it can be sent from. For one thread at a time.
 */
final class Pieces {

    private final DataBufferFactory factory;
    private final boolean pooled;
    private byte[] in = {};

    /** @param pooled whether whoever takes what goes out lets go of it also if it is never sent */
    Pieces(DataBufferFactory factory, boolean pooled) {
        this.factory = factory;
        this.pooled = pooled;
    }

    /** The bytes of a buffer, which is released; good until the next one. */
    ByteBuffer in(DataBuffer buffer) {
        try {
            int length = buffer.readableByteCount();
            if (in.length < length) {
                in = new byte[length];
            }
            buffer.read(in, 0, length);
            return ByteBuffer.wrap(in, 0, length);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    /** A buffer with these bytes; {@code null} if there are none. */
    @Nullable
    DataBuffer out(ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return null;
        }
        if (pooled) {
            return factory.allocateBuffer(bytes.remaining()).write(bytes);
        }
        byte[] own = new byte[bytes.remaining()];
        bytes.get(own);
        return factory.wrap(own);
    }
}

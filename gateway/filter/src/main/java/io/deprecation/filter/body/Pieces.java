package io.deprecation.filter.body;

import io.netty.util.concurrent.FastThreadLocal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * The pieces of one body between the network's buffers and plain bytes. What comes in is copied to an array that a thread
 * uses for all bodies, and what goes out is copied once, to where it can be sent from. For one thread at a time.
 */
final class Pieces {

    /** Netty's allocator has buffers of this size at hand; larger ones it cuts from memory that is mostly fresh. */
    static final int AT_HAND = 64 * 1024;

    private static final FastThreadLocal<byte[]> IN = new FastThreadLocal<>() {
        @Override
        protected byte[] initialValue() {
            return new byte[AT_HAND];
        }
    };

    private final DataBufferFactory factory;
    private final boolean pooled;

    /** @param pooled whether whoever takes what goes out lets go of it also if it is never sent */
    Pieces(DataBufferFactory factory, boolean pooled) {
        this.factory = factory;
        this.pooled = pooled;
    }

    /** The bytes of a buffer, which is released; good until this thread takes the next one, of whatever body. */
    static ByteBuffer in(DataBuffer buffer) {
        try {
            int length = buffer.readableByteCount();
            byte[] in = length <= AT_HAND ? IN.get() : new byte[length];
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
            return bytes.remaining() <= AT_HAND ? copy(bytes, bytes.remaining()) : factory.join(copies(bytes));
        }
        byte[] own = new byte[bytes.remaining()];
        bytes.get(own);
        return factory.wrap(own);
    }

    private List<DataBuffer> copies(ByteBuffer bytes) {
        List<DataBuffer> copies = new ArrayList<>(bytes.remaining() / AT_HAND + 1);
        while (bytes.hasRemaining()) {
            copies.add(copy(bytes, Math.min(bytes.remaining(), AT_HAND)));
        }
        return copies;
    }

    private DataBuffer copy(ByteBuffer bytes, int length) {
        DataBuffer copy = factory.allocateBuffer(length).write(bytes.slice(bytes.position(), length));
        bytes.position(bytes.position() + length);
        return copy;
    }
}

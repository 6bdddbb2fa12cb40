package io.deprecation.filter.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.AdaptiveByteBufAllocator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

final class PiecesTest {

    private final NettyDataBufferFactory factory = new NettyDataBufferFactory(new AdaptiveByteBufAllocator());

    @ParameterizedTest
    @ValueSource(ints = {1, Pieces.AT_HAND, Pieces.AT_HAND + 1, 3 * Pieces.AT_HAND, 3 * Pieces.AT_HAND + 17})
    void whatGoesOutIsTheSameWhateverItsSize(int size) {
        byte[] bytes = new byte[size + 5];
        new Random(size).nextBytes(bytes);

        for (boolean pooled : new boolean[] {true, false}) {
            ByteBuffer from = ByteBuffer.wrap(bytes, 5, size);
            DataBuffer out = Objects.requireNonNull(new Pieces(factory, pooled).out(from));

            assertThat(read(out)).isEqualTo(ByteBuffer.wrap(bytes, 5, size));
            assertThat(from.hasRemaining()).isFalse();
        }
    }

    @Test
    void nothingMakesNoBuffer() {
        assertThat(new Pieces(factory, true).out(ByteBuffer.allocate(0))).isNull();
    }

    @Test
    void whatComesInIsLetGoOfAndReadInOneArray() {
        DataBuffer first = factory.allocateBuffer(8).write("long one", StandardCharsets.UTF_8);
        DataBuffer second = factory.allocateBuffer(5).write("short", StandardCharsets.UTF_8);

        ByteBuffer one = Pieces.in(first);
        assertThat(StandardCharsets.UTF_8.decode(one.duplicate()).toString()).isEqualTo("long one");
        ByteBuffer two = Pieces.in(second);

        assertThat(StandardCharsets.UTF_8.decode(two.duplicate()).toString()).isEqualTo("short");
        assertThat(StandardCharsets.UTF_8.decode(one).toString()).isEqualTo("shortone");
        assertThat(NettyDataBufferFactory.toByteBuf(first).refCnt()).isZero();
        assertThat(NettyDataBufferFactory.toByteBuf(second).refCnt()).isZero();
    }

    private static ByteBuffer read(DataBuffer buffer) {
        byte[] read = new byte[buffer.readableByteCount()];
        buffer.read(read);
        DataBufferUtils.release(buffer);
        return ByteBuffer.wrap(read);
    }
}

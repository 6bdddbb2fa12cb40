package io.deprecation.filter.body;

import io.deprecation.filter.headers.ResponseHeaders;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A translated body that is held until it is whole. It costs one write instead of one each for the head, the body and the
 * end; its client is told its length; and an upstream that breaks off in its middle is an error that can still be answered.
 */
final class SmallBody {

    private static final int SMALL = 64 * 1024;

    /** Unpacked it is some ten times as large. */
    private static final int SMALL_PACKED = 8 * 1024;

    private final ServerHttpResponse response;
    private final ResponseReading reading;
    /** What has been translated, until it is handed on. */
    private @Nullable DataBuffer translated;

    private SmallBody(ServerHttpResponse response, ResponseReading reading) {
        this.response = response;
        this.reading = reading;
    }

    /** Whether a body is small, as its upstream says; without a word it may be of any size. */
    static boolean isSmall(HttpHeaders headers) {
        long length = headers.getContentLength();
        return length >= 0 && length <= (headers.containsHeader(HttpHeaders.CONTENT_ENCODING) ? SMALL_PACKED : SMALL);
    }

    /** The body, whole and translated, with the response's headers edited before it is written. */
    static Mono<DataBuffer> of(
            ServerHttpResponse response, Publisher<? extends DataBuffer> body, Supplier<ResponseReading> readings) {
        return Mono.using(
                () -> new SmallBody(response, readings.get()),
                small -> Flux.from(body).reduceWith(() -> small, SmallBody::add).map(SmallBody::whole),
                SmallBody::close);
    }

    private SmallBody add(DataBuffer piece) {
        write(reading.next(Pieces.in(piece), false));
        return this;
    }

    private DataBuffer whole() {
        DataBuffer whole = write(reading.last());
        ResponseHeaders.rewrittenTo(response.getHeaders(), whole.readableByteCount());
        reading.delivered();
        translated = null;
        return whole;
    }

    private DataBuffer write(ByteBuffer bytes) {
        DataBuffer all = translated;
        if (all == null) {
            all = response.bufferFactory().allocateBuffer(bytes.remaining());
            translated = all;
        }
        return all.write(bytes);
    }

    private void close() {
        reading.close();
        DataBufferUtils.release(translated);
    }
}

package io.deprecation.filter.body;

import io.deprecation.filter.headers.ResponseHeaders;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
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

    private SmallBody() {}

    /** Whether a body is small, as its upstream says; without a word it may be of any size. */
    static boolean isSmall(HttpHeaders headers) {
        long length = headers.getContentLength();
        return length >= 0 && length <= (headers.containsHeader(HttpHeaders.CONTENT_ENCODING) ? SMALL_PACKED : SMALL);
    }

    /** The body, whole and translated, with the response's headers edited before it is written. */
    static Mono<DataBuffer> of(
            ServerHttpResponse response, Publisher<? extends DataBuffer> body, Supplier<ResponseReading> readings) {
        return Mono.using(
                readings::get,
                reading -> Flux.from(body)
                        .map(Buffers::take)
                        .reduceWith(
                                ByteArrayOutputStream::new,
                                (translated, bytes) ->
                                        Buffers.append(translated, reading.next(ByteBuffer.wrap(bytes), false)))
                        .map(translated -> {
                            Buffers.append(translated, reading.last());
                            ResponseHeaders.rewrittenTo(response.getHeaders(), translated.size());
                            reading.delivered();
                            return response.bufferFactory().wrap(translated.toByteArray());
                        }),
                ResponseReading::close);
    }
}

package io.deprecation.filter.base;

import io.deprecation.filter.encoding.Coding;
import java.util.Optional;
import java.util.function.Predicate;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response that goes to nobody: its body is kept, if it can be of use. For one exchange. */
final class BaseResponse extends AbstractServerHttpResponse {

    private final int limit;
    private final Predicate<HttpHeaders> readable;
    private volatile Optional<byte[]> body = Optional.empty();

    /**
     * @param limit the most bytes that are kept of a body, packed or decoded
     * @param readable tells by its headers whether a body is of use
     */
    BaseResponse(DataBufferFactory buffers, int limit, Predicate<HttpHeaders> readable) {
        super(buffers);
        this.limit = limit;
        this.readable = readable;
    }

    /** The decoded body, once it has been written as a whole. */
    Optional<byte[]> body() {
        return body;
    }

    @Override
    protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> written) {
        HttpStatusCode status = getStatusCode();
        boolean succeeds = status == null || status.is2xxSuccessful();
        Optional<Coding> coding = Coding.of(getHeaders());
        if (!succeeds || coding.isEmpty() || !readable.test(getHeaders())) {
            return Flux.from(written).take(0).then();
        }
        return DataBufferUtils.join(written, limit)
                .doOnNext(joined -> body = Unpacked.of(take(joined), coding.get(), limit))
                .then();
    }

    @Override
    protected Mono<Void> writeAndFlushWithInternal(Publisher<? extends Publisher<? extends DataBuffer>> written) {
        return writeWithInternal(Flux.from(written).concatMap(Flux::from));
    }

    private static byte[] take(DataBuffer buffer) {
        try {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Spring declares it
    public <T> T getNativeResponse() {
        throw new IllegalStateException("no response of a server");
    }

    @Override
    protected void applyStatusCode() {
        // There is nobody to tell.
    }

    @Override
    protected void applyHeaders() {
        // Likewise.
    }

    @Override
    protected void applyCookies() {
        // Likewise.
    }
}

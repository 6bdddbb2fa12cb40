package io.deprecation.filter.body;

import io.deprecation.filter.ruling.Ruling;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A response that translates an upstream's body as it streams by. One that is said to be small is joined and leaves at
 * once, with its length; any other never is, whatever its size.
 */
final class TranslatedResponse extends ServerHttpResponseDecorator {

    private final ServerWebExchange exchange;
    private final Ruling ruling;
    private final ResponseBodies bodies;

    TranslatedResponse(ServerWebExchange exchange, Ruling ruling, ResponseBodies bodies) {
        super(exchange.getResponse());
        this.exchange = exchange;
        this.ruling = ruling;
        this.bodies = bodies;
    }

    /** The records of a stream leave one by one, even where Spring Cloud Gateway does not know it for a stream. */
    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return Mono.defer(() -> {
            boolean small = SmallBody.isSmall(getHeaders());
            Optional<Supplier<ResponseReading>> reading = reading();
            if (reading.isEmpty()) {
                return super.writeWith(body);
            }
            if (MediaKind.ofResponse(getHeaders()).isStream()) {
                return super.writeAndFlushWith(
                        translate(body, reading.get(), true).map(Mono::just));
            }
            return super.writeWith(
                    small ? SmallBody.of(this, body, reading.get()) : translate(body, reading.get(), false));
        });
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return Mono.defer(() -> {
            Optional<Supplier<ResponseReading>> reading = reading();
            if (reading.isEmpty()) {
                return super.writeAndFlushWith(body);
            }
            Flux<DataBuffer> pieces = Flux.from(body).concatMap(Flux::from);
            return super.writeAndFlushWith(
                    translate(pieces, reading.get(), true).map(Mono::just));
        });
    }

    /** What the gateway itself answers, such as a fallback, is nobody's old shape. */
    private Optional<Supplier<ResponseReading>> reading() {
        boolean upstreams = exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_ATTR) != null
                && exchange.getAttribute(ServerWebExchangeUtils.CIRCUITBREAKER_EXECUTION_EXCEPTION_ATTR) == null;
        return upstreams ? bodies.reading(exchange, ruling) : Optional.empty();
    }

    private Flux<DataBuffer> translate(
            Publisher<? extends DataBuffer> body, Supplier<ResponseReading> readings, boolean flush) {
        boolean stream = MediaKind.ofResponse(getHeaders()).isStream();
        return Flux.using(
                () -> {
                    ResponseReading reading = readings.get();
                    reading.delivered();
                    return reading;
                },
                reading -> stream ? records(body, reading) : document(body, reading, flush),
                ResponseReading::close);
    }

    private Flux<DataBuffer> document(Publisher<? extends DataBuffer> body, ResponseReading reading, boolean flush) {
        var pieces = new Pieces(bufferFactory(), !flush);
        return Flux.from(body)
                .mapNotNull(buffer -> pieces.out(reading.next(Pieces.in(buffer), flush)))
                .concatWith(Mono.fromSupplier(() -> pieces.out(reading.last())));
    }

    /**
     * What comes from the upstream, and the word that the stream has to end, are steps in one row: whoever takes them
     * does so one at a time, on whatever thread.
     */
    private Flux<DataBuffer> records(Publisher<? extends DataBuffer> body, ResponseReading reading) {
        var pieces = new Pieces(bufferFactory(), false);
        Flux<Supplier<ByteBuffer>> upstream = Flux.from(body)
                .map(Buffers::take)
                .<Supplier<ByteBuffer>>map(bytes -> () -> reading.next(ByteBuffer.wrap(bytes), true))
                .concatWith(Mono.just(reading::last));
        Mono<Supplier<ByteBuffer>> end = bodies.end(exchange, ruling).map(word -> reading::end);
        return Flux.merge(1, upstream, end)
                .map(Supplier::get)
                .takeUntil(sent -> reading.isOver())
                .mapNotNull(pieces::out);
    }
}

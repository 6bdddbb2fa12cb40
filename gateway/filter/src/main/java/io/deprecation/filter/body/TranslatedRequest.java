package io.deprecation.filter.body;

import io.deprecation.filter.headers.RequestHeaders;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** A request with another body. One that is held as a whole can be sent again by a retry. */
final class TranslatedRequest extends ServerHttpRequestDecorator {

    private final HttpHeaders headers;
    private final Flux<DataBuffer> body;

    private TranslatedRequest(ServerHttpRequest original, HttpHeaders headers, Flux<DataBuffer> body) {
        super(original);
        this.headers = headers;
        this.body = body;
    }

    static TranslatedRequest whole(ServerWebExchange exchange, byte[] body, boolean edited) {
        HttpHeaders headers = RequestHeaders.copy(exchange.getRequest());
        if (edited) {
            RequestHeaders.rewritten(headers, body.length);
        }
        DataBufferFactory factory = exchange.getResponse().bufferFactory();
        Flux<DataBuffer> replayable = body.length == 0 ? Flux.empty() : Flux.defer(() -> Flux.just(factory.wrap(body)));
        return new TranslatedRequest(exchange.getRequest(), headers, replayable);
    }

    static TranslatedRequest streamed(ServerWebExchange exchange, Flux<byte[]> body, boolean rewritten) {
        HttpHeaders headers = RequestHeaders.copy(exchange.getRequest());
        if (rewritten) {
            RequestHeaders.streamed(headers);
        }
        DataBufferFactory factory = exchange.getResponse().bufferFactory();
        return new TranslatedRequest(exchange.getRequest(), headers, body.map(factory::wrap));
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return body;
    }
}

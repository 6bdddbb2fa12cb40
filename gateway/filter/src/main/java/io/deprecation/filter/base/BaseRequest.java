package io.deprecation.filter.base;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A GET of the resource that another request is about. */
final class BaseRequest extends ServerHttpRequestDecorator {

    private final HttpHeaders headers;

    BaseRequest(ServerHttpRequest update) {
        super(update);
        this.headers = BaseHeaders.of(update.getHeaders());
    }

    @Override
    public HttpMethod getMethod() {
        return HttpMethod.GET;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.empty();
    }
}

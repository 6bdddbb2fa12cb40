package io.deprecation.filter.headers;

import io.netty.handler.codec.http.HttpVersion;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.http.server.HttpServerRequest;

/** What follows from the version of HTTP that a client speaks. */
public final class ClientVersion {

    private ClientVersion() {}

    /** Whether it can be sent chunks: HTTP/1.0 ends a body of unknown length with the connection (RFC 9112, section 6.1). */
    public static boolean takesChunks(ServerHttpRequest request) {
        Object sent = ServerHttpRequestDecorator.getNativeRequest(request);
        return !(sent instanceof HttpServerRequest netty) || !netty.version().equals(HttpVersion.HTTP_1_0);
    }
}

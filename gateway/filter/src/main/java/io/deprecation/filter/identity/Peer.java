package io.deprecation.filter.identity;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.http.server.HttpServerRequest;

/** The other end of a request's connection. */
public final class Peer {

    private Peer() {}

    /**
     * Its address; empty where the connection has none. The request's own address will not do: it may be what
     * {@code X-Forwarded-For} said, which anyone can write.
     */
    public static Optional<InetAddress> of(ServerHttpRequest request) {
        Object server = ServerHttpRequestDecorator.getNativeRequest(request);
        return server instanceof HttpServerRequest connection
                        && connection.connectionRemoteAddress() instanceof InetSocketAddress peer
                ? Optional.ofNullable(peer.getAddress())
                : Optional.empty();
    }
}

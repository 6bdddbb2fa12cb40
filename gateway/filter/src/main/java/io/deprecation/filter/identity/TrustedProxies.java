package io.deprecation.filter.identity;

import io.deprecation.filter.config.AddressRange;
import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.http.server.HttpServerRequest;

/**
 * The proxies whose word is taken for who the client is. Immutable.
 *
 * @param header the header in which they say so
 * @param ranges the addresses from which they connect
 */
public record TrustedProxies(String header, List<AddressRange> ranges) {

    public TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /**
     * Whether the other end of the request's connection is one of them. The request's own address will not do: it may be
     * what {@code X-Forwarded-For} said, which anyone can write.
     */
    boolean sent(ServerHttpRequest request) {
        Object server = ServerHttpRequestDecorator.getNativeRequest(request);
        return server instanceof HttpServerRequest connection
                && connection.connectionRemoteAddress() instanceof InetSocketAddress peer
                && !peer.isUnresolved()
                && ranges.stream().anyMatch(range -> range.contains(peer.getAddress()));
    }
}

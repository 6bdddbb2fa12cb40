package io.deprecation.filter.identity;

import io.deprecation.filter.config.AddressRange;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;

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

    /** Whether the other end of the request's connection is one of them. */
    boolean sent(ServerHttpRequest request) {
        return Peer.of(request)
                .filter(peer -> ranges.stream().anyMatch(range -> range.contains(peer)))
                .isPresent();
    }
}

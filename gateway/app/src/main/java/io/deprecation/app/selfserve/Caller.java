package io.deprecation.app.selfserve;

import io.deprecation.filter.identity.Peer;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Who is at the other end, for those who have not said who they are. */
final class Caller {

    /** What one subscriber is given (RFC 6177), who may change the rest at will. */
    private static final int SITE_BYTES = 8;

    private Caller() {}

    /** The address, of IPv6 its site: enough to tell callers apart. */
    static String of(ServerHttpRequest request) {
        return Peer.of(request).map(Caller::site).orElse("nowhere");
    }

    private static String site(InetAddress peer) {
        byte[] address = peer.getAddress();
        return HexFormat.of().formatHex(address, 0, peer instanceof Inet6Address ? SITE_BYTES : address.length);
    }
}

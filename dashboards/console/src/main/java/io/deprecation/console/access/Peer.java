package io.deprecation.console.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a connection comes from, as far as it tells one household from another. */
public final class Peer {

    /** A household has as many addresses as it likes within these (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private Peer() {}

    /** An IPv4 address, or the network of an IPv6 one. */
    public static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                : address.getHostAddress();
    }
}

package io.deprecation.filter.config;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPv4 or IPv6 addresses with a common prefix (RFC 4632, section 3.1; RFC 4291, section 2.3). Immutable. */
public final class AddressRange {

    private static final Pattern RANGE = Pattern.compile("(?<address>[0-9A-Fa-f:.]+)(/(?<prefix>[0-9]{1,3}))?");

    private final IpSubnetFilterRule rule;

    private AddressRange(IpSubnetFilterRule rule) {
        this.rule = rule;
    }

    /**
     * The range that {@code text} writes, such as {@code 10.0.0.0/8}; an address alone is a range of one. Names of hosts
     * are none: what they lead to is the resolver's to say. Spring binds properties by this method.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static AddressRange valueOf(String text) {
        Matcher parts = RANGE.matcher(text);
        byte[] bytes = parts.matches() ? NetUtil.createByteArrayFromIpAddressString(parts.group("address")) : null;
        if (bytes == null) {
            throw notARange(text);
        }
        int bits = bytes.length * Byte.SIZE;
        String prefix = parts.group("prefix");
        int length = prefix == null ? bits : Integer.parseInt(prefix);
        InetAddress address = address(bytes);
        // An IPv4 address inside an IPv6 one comes out shorter, and would be taken with the wrong prefix.
        if (length > bits || address.getAddress().length != bytes.length) {
            throw notARange(text);
        }
        return new AddressRange(new IpSubnetFilterRule(address, length, IpFilterRuleType.ACCEPT));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException neverOfThisLength) {
            throw new IllegalArgumentException(neverOfThisLength);
        }
    }

    private static IllegalArgumentException notARange(String text) {
        return new IllegalArgumentException(
                "`%s` is no range of addresses: write one like 10.0.0.0/8 or fd00::/8".formatted(text));
    }

    /** Whether the address is one of the range; an IPv4 address that came as an IPv6 one counts as IPv4. */
    public boolean contains(InetAddress address) {
        return rule.matches(new InetSocketAddress(address, 0));
    }
}

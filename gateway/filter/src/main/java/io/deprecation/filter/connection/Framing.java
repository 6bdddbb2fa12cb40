package io.deprecation.filter.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Optional;

/**
 * What Netty's decoder lets pass of a request's header, and another server might read in another way: versions, targets,
 * hosts, and transfer codings (RFC 9112, sections 2.3, 3.2 and 6.1).
 */
final class Framing {

    private static final int GREATEST_PORT = 65_535;
    /** What may stand in a host beside letters and digits (RFC 3986, section 3.2.2), but for the comma of a list. */
    private static final String IN_HOSTS = "-._~!$&'()*+;=%:[]";

    private Framing() {}

    /** What is wrong with a header, without any value of it; empty if nothing is. */
    static Optional<String> fault(HttpRequest request) {
        HttpVersion version = request.protocolVersion();
        boolean current = version.equals(HttpVersion.HTTP_1_1);
        if (!current && !version.equals(HttpVersion.HTTP_1_0)) {
            return Optional.of("another version than HTTP/1.0 and HTTP/1.1");
        }
        if (!isTarget(request.method(), request.uri())) {
            return Optional.of("a target that is neither a path nor an http address");
        }
        HttpHeaders headers = request.headers();
        List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
        if (hosts.size() > 1 || (hosts.isEmpty() && current)) {
            return Optional.of(hosts.size() + " fields Host");
        }
        if (!hosts.isEmpty() && !isHost(hosts.get(0))) {
            return Optional.of("a Host that is none");
        }
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        boolean readable = codings.isEmpty()
                || (current && codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"));
        return readable ? Optional.empty() : Optional.of("a Transfer-Encoding other than chunked");
    }

    /** This is an origin for its clients, so that no target is an authority (RFC 9112, section 3.2). */
    private static boolean isTarget(HttpMethod method, String target) {
        boolean asterisk = target.equals("*") && method.equals(HttpMethod.OPTIONS);
        return !method.equals(HttpMethod.CONNECT)
                && (asterisk
                        || target.startsWith("/")
                        || target.regionMatches(true, 0, "http://", 0, 7)
                        || target.regionMatches(true, 0, "https://", 0, 8));
    }

    private static boolean isHost(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!alphanumeric && IN_HOSTS.indexOf(c) < 0) {
                return false;
            }
        }
        int colon = host.lastIndexOf(':');
        return colon < host.lastIndexOf(']') || colon < 0 || isPort(host.substring(colon + 1));
    }

    /** It may be empty (RFC 3986, section 3.2.3). */
    private static boolean isPort(String port) {
        return port.length() <= 5
                && port.chars().allMatch(c -> c >= '0' && c <= '9')
                && (port.isEmpty() || Integer.parseInt(port) <= GREATEST_PORT);
    }
}

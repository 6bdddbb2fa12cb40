package io.deprecation.rule;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A client's path as rules see it: its decoded segments, without empty and dot segments and without matrix parameters
 * (design 4-http.md, "paths"). Nothing that a client can send makes it throw: a broken percent encoding stands as it
 * is.
 */
public final class RequestPath {

    private RequestPath() {}

    /** The segments of a path that is still percent-encoded. An encoded slash stays within its segment. */
    public static List<String> segments(String raw) {
        var segments = new ArrayList<String>();
        int start = 0;
        while (start <= raw.length()) {
            int slash = raw.indexOf('/', start);
            int end = slash < 0 ? raw.length() : slash;
            add(segments, decode(withoutParameters(raw, start, end)));
            start = end + 1;
        }
        return segments;
    }

    /** Whether a segment holds a slash or backslash that came encoded, and that an upstream might take for a slash. */
    static boolean hidesSlash(List<String> segments) {
        return segments.stream().anyMatch(segment -> segment.indexOf('/') >= 0 || segment.indexOf('\\') >= 0);
    }

    /** The segments that an upstream sees which takes encoded slashes and backslashes for slashes. */
    static List<String> revealed(List<String> segments) {
        var revealed = new ArrayList<String>();
        for (String segment : segments) {
            for (String part : segment.replace('\\', '/').split("/", -1)) {
                add(revealed, part);
            }
        }
        return revealed;
    }

    private static void add(List<String> segments, String segment) {
        if (segment.equals("..")) {
            if (!segments.isEmpty()) {
                segments.remove(segments.size() - 1);
            }
        } else if (!segment.isEmpty() && !segment.equals(".")) {
            segments.add(segment);
        }
    }

    private static String withoutParameters(String raw, int start, int end) {
        int semicolon = raw.indexOf(';', start);
        return raw.substring(start, semicolon < 0 || semicolon > end ? end : semicolon);
    }

    private static String decode(String raw) {
        int percent = raw.indexOf('%');
        if (percent < 0) {
            return raw;
        }
        var bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            int octet = raw.charAt(i) == '%' ? octet(raw, i + 1) : -1;
            if (octet >= 0) {
                bytes.write(octet);
                i += 2;
            } else {
                int end = Character.isHighSurrogate(raw.charAt(i)) && i + 1 < raw.length() ? i + 2 : i + 1;
                bytes.writeBytes(raw.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end - 1;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int octet(String raw, int at) {
        if (at + 1 >= raw.length()) {
            return -1;
        }
        int high = hex(raw.charAt(at));
        int low = hex(raw.charAt(at + 1));
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    /** Unlike {@link Character#digit}, ASCII only. */
    private static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}

package io.deprecation.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Strong entity tags over a body's bytes, and the lists of them in conditional requests (RFC 9110, section 8.8.3). */
final class EntityTag {

    private EntityTag() {}

    static String of(String body) {
        byte[] digest = sha256().digest(body.getBytes(StandardCharsets.UTF_8));
        return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
    }

    /** Whether a list such as {@code "a", W/"b"} or {@code *} names a tag, by the weak comparison. */
    static boolean names(String list, String tag) {
        return list.strip().equals("*")
                || Arrays.stream(list.split(",")).anyMatch(one -> opaque(one).equals(tag));
    }

    private static String opaque(String tag) {
        String stripped = tag.strip();
        return stripped.startsWith("W/") ? stripped.substring(2) : stripped;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

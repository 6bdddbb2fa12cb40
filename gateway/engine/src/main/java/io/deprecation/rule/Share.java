package io.deprecation.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hundredth of all clients that one belongs to, for one deprecation: the first eight bytes of the SHA-256 of
 * {@code <deprecation>\n<client>} in UTF-8, as an unsigned big-endian number, modulo 100. The same on every replica and
 * in every version, so that whoever is in at 50 percent stays in at 75; and another for each deprecation, so that it is
 * not always the same clients that come first.
 */
final class Share {

    static final int PARTS = 100;

    private Share() {}

    /** From 0 to 99. */
    static int of(String deprecation, String client) {
        byte[] digest = sha256().digest((deprecation + '\n' + client).getBytes(StandardCharsets.UTF_8));
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), PARTS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.deprecation.filter.headers;

import io.deprecation.filter.ruling.Ruling;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name for the translation that makes a response's bytes: a hash of the fingerprints of the rules that apply, and
 * of their target forms; the same on every replica and after every restart (design 4-http.md, "ETag").
 */
final class Variant {

    private static final int BYTES = 6;

    private Variant() {}

    static String of(Ruling ruling) {
        var text = new StringBuilder();
        for (int i = 0; i < ruling.decisions().size(); i++) {
            describe(text, ruling.operations().get(i), ruling.decisions().get(i));
        }
        return hash(text.toString());
    }

    /** The place is named too: entries of one {@code match} may find the object at different ones. */
    private static void describe(StringBuilder text, Operation operation, Decision decision) {
        text.append(operation.deprecation().fingerprint())
                .append(' ')
                .append(decision.response())
                .append(' ')
                .append(operation.match().response())
                .append('\n');
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java platform has SHA-256", every);
        }
    }
}

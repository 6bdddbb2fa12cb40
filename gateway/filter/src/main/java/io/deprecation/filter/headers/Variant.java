package io.deprecation.filter.headers;

import io.deprecation.change.Change;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name for the translation that makes a response's bytes: a hash of the rules that apply, with all that their
 * changes say, and of their target forms; the same on every replica and after every restart.
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

    private static void describe(StringBuilder text, Operation operation, Decision decision) {
        text.append(operation.deprecation().id()).append(' ').append(decision.response());
        text.append(' ').append(operation.match().response());
        for (Change change : operation.deprecation().changes()) {
            text.append(' ').append(change);
        }
        text.append('\n');
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

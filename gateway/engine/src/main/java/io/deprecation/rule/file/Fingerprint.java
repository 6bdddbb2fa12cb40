package io.deprecation.rule.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * Tells whether a rule is about the same: a digest of its {@code match} and {@code change} as they are written, whatever
 * the order of keys, the comments and the layout. It does not hang on how this version reads them, so that an upgrade
 * makes no rule another one.
 */
final class Fingerprint {

    private final StringBuilder text = new StringBuilder();

    private Fingerprint() {}

    static String of(Section rule) {
        var fingerprint = new Fingerprint();
        rule.optional("match").ifPresent(fingerprint::add);
        rule.optional("change").ifPresent(fingerprint::add);
        return fingerprint.digest();
    }

    private void add(Node node) {
        if (node instanceof Node.Scalar scalar) {
            // The length keeps a text from being taken for what is written around it.
            text.append(scalar.type())
                    .append(scalar.text().length())
                    .append(':')
                    .append(scalar.text());
        } else if (node instanceof Node.Items items) {
            text.append('[');
            items.nodes().forEach(this::add);
            text.append(']');
        } else if (node instanceof Node.Mapping mapping) {
            text.append('{');
            mapping.entries().stream()
                    .sorted(Comparator.comparing(Node.Entry::key)
                            .thenComparing(entry -> entry.name().type()))
                    .forEach(this::add);
            text.append('}');
        }
    }

    private void add(Node.Entry entry) {
        add(entry.name());
        add(entry.value());
    }

    private String digest() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

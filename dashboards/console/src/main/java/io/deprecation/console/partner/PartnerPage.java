package io.deprecation.console.partner;

import io.deprecation.console.html.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * A partner's own answer for people: one document that brings its style along and loads nothing, so that the port of the
 * traffic serves no file. Whatever others have written is text in it. Safe for use by many threads.
 */
public final class PartnerPage {

    private final Templates templates = Templates.beside(PartnerPage.class);
    private final String style;
    private final String policy;

    public PartnerPage() {
        this.style = style();
        this.policy = "default-src 'none'; style-src 'sha256-" + sha256(style) + "'; img-src data:;"
                + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** What a browser may do with any of the pages: apply their one style (CSP, level 3). */
    public String contentSecurityPolicy() {
        return policy;
    }

    /** The page of one partner, in UTF-8. */
    public byte[] of(PartnerDocument document) {
        return templates.fill("answer", Map.of("style", style, "page", PartnerView.of(document)));
    }

    /**
     * A page that says why there is no answer, in UTF-8.
     *
     * @param title what is the matter
     * @param detail what to do
     */
    public byte[] notice(String title, String detail) {
        return templates.fill("notice", Map.of("style", style, "title", title, "detail", detail));
    }

    private static String style() {
        try (InputStream in = PartnerPage.class.getResourceAsStream("style.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java platform has SHA-256", every);
        }
    }
}

package io.deprecation.console.partner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and tells the tokens of links: {@code v1.<client>.<expiry>.<seal>}, where the seal is an HMAC-SHA-256 of all that
 * is before it. Its key is derived from a secret, so that the secret may be one that is used for something else too; with
 * another secret, no link that was made before is good any more. Safe for use by many threads.
 */
public final class LinkSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1";
    /** What a key is derived for (RFC 5869, section 3.2). */
    private static final String PURPOSE = "deprecation-gateway/partner-link/" + VERSION;

    /** No token of ours is longer: an id has at most 64 characters. */
    private static final int LONGEST = 256;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    /** A seal under a secret, which is not empty. */
    public LinkSeal(byte[] secret) {
        this.key = new SecretKeySpec(mac(new SecretKeySpec(secret, ALGORITHM), PURPOSE), ALGORITHM);
    }

    /**
     * The token that shows one client's page until an instant.
     *
     * @param expires the first instant at which it shows nothing any more; a part of a second is cut off
     */
    String token(String client, Instant expires) {
        String id = ENCODER.encodeToString(client.getBytes(StandardCharsets.UTF_8));
        String claim = String.join(".", VERSION, id, Long.toString(expires.getEpochSecond()));
        return claim + "." + seal(claim);
    }

    /** The client whose page a token shows; empty if it is no token of ours, was tampered with, or has expired. */
    public Optional<String> client(String token, Instant now) {
        int end = token.lastIndexOf('.');
        if (end < 0 || token.length() > LONGEST || !isSealed(token.substring(0, end), token.substring(end + 1))) {
            return Optional.empty();
        }
        String[] claim = token.split("\\.", -1);
        return now.getEpochSecond() < Long.parseLong(claim[2])
                ? Optional.of(new String(Base64.getUrlDecoder().decode(claim[1]), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** The text is compared, and not what it decodes to: a seal has one spelling alone. Takes equally long either way. */
    private boolean isSealed(String claim, String seal) {
        return MessageDigest.isEqual(
                seal(claim).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }

    private String seal(String claim) {
        return ENCODER.encodeToString(mac(key, claim));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, every);
        }
    }
}

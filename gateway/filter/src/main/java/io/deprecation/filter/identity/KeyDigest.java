package io.deprecation.filter.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns credentials into the entries of the register: {@code hmac-sha256:} and 64 hex digits. Only such digests are
 * ever stored, compared or cached; without the secret they tell nothing. Safe for use by many threads.
 */
public final class KeyDigest {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "hmac-sha256:";

    private final SecretKeySpec secret;

    /** Never used itself: a copy costs a fraction of one that is looked up and given its key. */
    private final Mac keyed;

    /** A digest under a secret, which is not empty. */
    public KeyDigest(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        this.keyed = keyed(this.secret);
    }

    /** The register's entry for a credential. */
    public String entry(String credential) {
        return PREFIX + HexFormat.of().formatHex(mac().doFinal(credential.getBytes(StandardCharsets.UTF_8)));
    }

    /** Not every provider of algorithms has copies, as those in hardware have not. */
    private Mac mac() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException noCopies) {
            return keyed(secret);
        }
    }

    private static Mac keyed(SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, every);
        }
    }
}

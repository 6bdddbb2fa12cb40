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

    /** Never used itself: a copy costs a fraction of one that is looked up and given its key. */
    private final Mac keyed;

    /** A digest under a secret, which is not empty. */
    public KeyDigest(byte[] secret) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, every);
        }
    }

    /** The register's entry for a credential. */
    public String entry(String credential) {
        try {
            Mac mac = (Mac) keyed.clone();
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(credential.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException other) {
            throw new IllegalStateException("the platform's " + ALGORITHM + " cannot be copied", other);
        }
    }
}

package io.deprecation.console.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a form holds to show that it is a page of this console's, for this browser: an HMAC of the browser's cookie, under a
 * key of this process. Another site can make a browser send the cookie at most, and cannot read it. Safe for use by many
 * threads.
 */
public final class FormTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key = new SecretKeySpec(Nonce.fresh().getBytes(StandardCharsets.US_ASCII), ALGORITHM);

    /** The token of all forms that a browser with that cookie is given. */
    public String of(String cookie) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] code = mac.doFinal(cookie.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a form's token is the one for a cookie. */
    public boolean match(String token, String cookie) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), of(cookie).getBytes(StandardCharsets.UTF_8));
    }
}

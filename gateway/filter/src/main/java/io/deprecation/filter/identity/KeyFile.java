package io.deprecation.filter.identity;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an issuer's keys from files. Messages name the file and never hold of its content. */
final class KeyFile {

    /** RFC 7468, section 13. */
    private static final Pattern PUBLIC_KEY =
            Pattern.compile("-----BEGIN PUBLIC KEY-----(?<base64>[A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private KeyFile() {}

    /**
     * The keys of a JWK set.
     *
     * @throws IOException if it cannot be read, or holds no public key
     */
    static JWKSet jwkSet(Path file) throws IOException {
        try {
            return PublicKeys.parse(Files.readString(file));
        } catch (ParseException noSet) {
            throw new IOException(
                    "%s is no JWK set with an RSA or EC key: put there what the issuer publishes".formatted(file));
        }
    }

    /**
     * The only key of a PEM file.
     *
     * @throws IOException if it cannot be read, or holds no RSA or EC key
     */
    static JWKSet publicKey(Path file) throws IOException {
        Matcher pem = PUBLIC_KEY.matcher(Files.readString(file));
        if (!pem.find()) {
            throw notAKey(file);
        }
        try {
            var spec = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group("base64")));
            return new JWKSet(key(spec));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw notAKey(file);
        }
    }

    private static JWK key(X509EncodedKeySpec spec) throws GeneralSecurityException {
        for (String algorithm : List.of("RSA", "EC")) {
            try {
                return jwk(KeyFactory.getInstance(algorithm).generatePublic(spec));
            } catch (InvalidKeySpecException another) {
                // The next one may fit.
            }
        }
        throw new GeneralSecurityException("neither RSA nor EC");
    }

    private static JWK jwk(PublicKey key) {
        return key instanceof ECPublicKey curve
                ? new ECKey.Builder(Curve.forECParameterSpec(curve.getParams()), curve).build()
                : new RSAKey.Builder((RSAPublicKey) key).build();
    }

    private static IOException notAKey(Path file) {
        return new IOException(
                "%s holds no RSA or EC key in PEM: it must have a line -----BEGIN PUBLIC KEY-----".formatted(file));
    }
}

package io.deprecation.filter.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/** The text of a JWK set (RFC 7517, section 5). */
final class PublicKeys {

    private static final Set<KeyType> KINDS = Set.of(KeyType.RSA, KeyType.EC);

    private PublicKeys() {}

    /**
     * The set's public RSA and EC keys; shared secrets and private halves are left out.
     *
     * @throws ParseException if the text is no JWK set, or has no such key
     */
    static JWKSet parse(String text) throws ParseException {
        List<JWK> keys = JWKSet.parse(text).getKeys().stream()
                .filter(key -> KINDS.contains(key.getKeyType()))
                .map(JWK::toPublicJWK)
                .toList();
        if (keys.isEmpty()) {
            throw new ParseException("no RSA or EC key", 0);
        }
        return new JWKSet(keys);
    }
}

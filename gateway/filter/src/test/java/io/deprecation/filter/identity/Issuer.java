package io.deprecation.filter.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Who signs the tokens of these tests, with keys of its own. */
final class Issuer {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    final RSAKey rsa;
    final ECKey curve;

    Issuer() {
        try {
            rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
            curve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    JWKSet keys() {
        return new JWKSet(List.of(rsa, curve)).toPublicJWKSet();
    }

    /** The claims of a good token of acme's. */
    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://issuer.example")
                .audience("partner-api")
                .subject("acme-subject")
                .issueTime(Date.from(NOW.minusSeconds(60)))
                .expirationTime(Date.from(NOW.plusSeconds(300)));
    }

    static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT);
    }

    String rsaToken(JWTClaimsSet.Builder claims) {
        return signed(header(JWSAlgorithm.RS256).keyID("rsa"), claims, rsaSigner());
    }

    String curveToken(JWTClaimsSet.Builder claims) {
        try {
            return signed(header(JWSAlgorithm.ES256).keyID("curve"), claims, new ECDSASigner(curve));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    JWSSigner rsaSigner() {
        try {
            return new RSASSASigner(rsa);
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header.build(), claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

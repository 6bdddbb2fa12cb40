package io.deprecation.filter.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens with one set of keys, and remembers those that it has verified until they end. Newer keys come with a
 * verifier of their own, which remembers nothing, so that a key that was withdrawn vouches for nobody any more. Safe for
 * use by many threads.
 */
final class TokenVerifier {

    private static final long MOST_REMEMBERED = 10_000;

    private final JWKSet keys;
    private final JWTProcessor<SecurityContext> processor;
    private final String subjectClaim;
    private final InstantSource clock;
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    TokenVerifier(JWKSet keys, JWTProcessor<SecurityContext> processor, String subjectClaim, InstantSource clock) {
        this.keys = keys;
        this.processor = processor;
        this.subjectClaim = subjectClaim;
        this.clock = clock;
    }

    /** Whether a token with this {@code kid}, or without one, can be verified with these keys, if with any. */
    boolean holds(@Nullable String keyId) {
        return keyId == null || keys.getKeyByKeyId(keyId) != null;
    }

    boolean has(JWKSet others) {
        return keys.equals(others);
    }

    /** The subject of a token that is all that it must be. */
    Optional<String> subject(SignedJWT token) {
        String digest = digest(token.serialize());
        Verified known = verified.getIfPresent(digest);
        if (known != null && clock.instant().isBefore(known.end)) {
            return Optional.of(known.subject);
        }
        Optional<Verified> fresh = verify(token);
        fresh.ifPresent(result -> verified.put(digest, result));
        return fresh.map(Verified::subject);
    }

    private Optional<Verified> verify(SignedJWT token) {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            String subject = claims.getStringClaim(subjectClaim);
            Date end = claims.getExpirationTime();
            // A claim that is there may still be null.
            return subject == null || end == null
                    ? Optional.empty()
                    : Optional.of(new Verified(subject, end.toInstant()));
        } catch (BadJOSEException | JOSEException | ParseException invalid) {
            // Why is of no use to anyone but a forger.
            return Optional.empty();
        }
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java platform has SHA-256", never);
        }
    }

    private record Verified(String subject, Instant end) {}
}

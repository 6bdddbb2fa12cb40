package io.deprecation.filter.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.deprecation.filter.config.JwtProperties;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a token must be (RFC 7519, section 4.1, and RFC 8725): signed with an accepted algorithm, of the issuer, for this
 * audience, with a subject and an end, and valid now. Immutable.
 */
final class TokenRules {

    /** A token of access says so since RFC 9068, section 2.1; most say what they are, or nothing. */
    private static final Set<@Nullable JOSEObjectType> TYPES = Collections.unmodifiableSet(
            new HashSet<>(Arrays.asList(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null)));

    private final JwtProperties properties;
    private final InstantSource clock;

    TokenRules(JwtProperties properties, InstantSource clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** A verifier of these rules with these keys. */
    TokenVerifier with(JWKSet keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPES));
        // It looks for keys of the algorithm's own kind alone: a public key is never taken for a shared secret.
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                properties.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet()),
                new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(claims());
        return new TokenVerifier(keys, processor, properties.subjectClaim(), clock);
    }

    private DefaultJWTClaimsVerifier<SecurityContext> claims() {
        var exact = new JWTClaimsSet.Builder();
        if (properties.issuer() != null) {
            exact.issuer(properties.issuer());
        }
        var verifier = new ClockedClaims(
                properties.audiences(), exact.build(), Set.of(properties.subjectClaim(), "exp"), clock);
        verifier.setMaxClockSkew((int) properties.clockSkew().toSeconds());
        return verifier;
    }

    /** Reads the injected clock in place of the system's. */
    private static final class ClockedClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final InstantSource clock;

        ClockedClaims(Set<String> audiences, JWTClaimsSet exact, Set<String> required, InstantSource clock) {
            super(audiences, exact, required, Set.of());
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}

package io.deprecation.filter.config;

import static io.deprecation.filter.config.DeprecationProperties.require;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens (JWT, RFC 7519) are verified. Exactly one source of keys is given.
 *
 * @param jwkSetUri where the issuer publishes its keys (RFC 7517, section 5); who can answer in its place can make
 *     tokens, so use https
 * @param jwkSetFile a file with such a set, read once at start
 * @param publicKeyFile a file with one RSA or EC key in PEM ({@code BEGIN PUBLIC KEY}), read once at start
 * @param issuer what {@code iss} must be, to the letter; if left out, the key alone tells the issuer
 * @param audiences what {@code aud} must contain one of; needed, because an issuer's tokens for others are no
 *     identities here (RFC 8725, section 3.9)
 * @param subjectClaim the claim that holds the subject, as the register's {@code jwt-subjects} has it
 * @param algorithms the signatures that are accepted: of RSA and elliptic curves alone
 * @param clockSkew by how much the issuer's clock may differ
 */
public record JwtProperties(
        @Nullable URI jwkSetUri,
        @Nullable Path jwkSetFile,
        @Nullable Path publicKeyFile,
        @Nullable String issuer,
        @DefaultValue Set<String> audiences,
        @DefaultValue("sub") String subjectClaim,
        @DefaultValue({"RS256", "PS256", "ES256"}) Set<String> algorithms,
        @DefaultValue("60s") Duration clockSkew) {

    /** RFC 7518, section 3.1, without those that are made with a shared secret, and without {@code none}. */
    private static final Set<String> ASYMMETRIC =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private static final Duration MOST_SKEW = Duration.ofMinutes(10);

    public JwtProperties {
        audiences = Set.copyOf(audiences);
        algorithms = Set.copyOf(algorithms);
        require(
                Stream.of(jwkSetUri, jwkSetFile, publicKeyFile)
                                .filter(Objects::nonNull)
                                .count()
                        == 1,
                "deprecation.identity.jwt needs exactly one of jwk-set-uri, jwk-set-file and public-key-file");
        require(
                jwkSetUri == null || List.of("https", "http").contains(String.valueOf(jwkSetUri.getScheme())),
                "deprecation.identity.jwt.jwk-set-uri must be an https address; use jwk-set-file for a file");
        require(
                !audiences.isEmpty() && audiences.stream().noneMatch(String::isBlank),
                "deprecation.identity.jwt.audiences must name what tokens for this API have as `aud`");
        require(!subjectClaim.isBlank(), "deprecation.identity.jwt.subject-claim must name a claim");
        require(
                !algorithms.isEmpty() && ASYMMETRIC.containsAll(algorithms),
                "deprecation.identity.jwt.algorithms must be some of " + new TreeSet<>(ASYMMETRIC));
        require(
                !clockSkew.isNegative() && clockSkew.compareTo(MOST_SKEW) <= 0,
                "deprecation.identity.jwt.clock-skew must be from 0s to 10m");
    }
}

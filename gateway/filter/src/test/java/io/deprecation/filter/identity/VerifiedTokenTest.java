package io.deprecation.filter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.deprecation.filter.config.JwtProperties;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Mono;

final class VerifiedTokenTest {

    private static final Issuer ISSUER = new Issuer();
    private static final Issuer FORGER = new Issuer();
    private static final InstantSource CLOCK = Clock.fixed(Issuer.NOW, ZoneOffset.UTC);

    private final VerifiedToken way = wayOf(CLOCK);

    static Stream<Arguments> goodTokens() {
        return Stream.of(
                arguments("RSA", ISSUER.rsaToken(Issuer.claims())),
                arguments("an elliptic curve", ISSUER.curveToken(Issuer.claims())),
                arguments(
                        "without a key's name",
                        Issuer.signed(Issuer.header(JWSAlgorithm.PS256), Issuer.claims(), ISSUER.rsaSigner())),
                arguments(
                        "an access token of RFC 9068",
                        Issuer.signed(
                                Issuer.header(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt")),
                                Issuer.claims(),
                                ISSUER.rsaSigner())),
                arguments(
                        "one audience of several",
                        ISSUER.rsaToken(Issuer.claims().audience(List.of("other-api", "partner-api")))),
                arguments(
                        "ended within the clocks' difference",
                        ISSUER.rsaToken(Issuer.claims().expirationTime(at(-20)))),
                arguments(
                        "begins within the clocks' difference",
                        ISSUER.rsaToken(Issuer.claims().notBeforeTime(at(20)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodTokens")
    void aGoodTokenIsItsSubjects(String what, String token) {
        assertThat(shown("Bearer " + token)).as(what).isEqualTo("acme");
    }

    static Stream<Arguments> forgedTokens() throws JOSEException {
        String good = ISSUER.rsaToken(Issuer.claims());
        String[] parts = good.split("\\.", -1);
        String othersPayload =
                ISSUER.rsaToken(Issuer.claims().subject("globex-subject")).split("\\.", -1)[1];
        return Stream.of(
                arguments("expired", ISSUER.rsaToken(Issuer.claims().expirationTime(at(-31)))),
                arguments("without an end", ISSUER.rsaToken(Issuer.claims().expirationTime(null))),
                arguments("not yet valid", ISSUER.rsaToken(Issuer.claims().notBeforeTime(at(31)))),
                arguments("another audience", ISSUER.rsaToken(Issuer.claims().audience("other-api"))),
                arguments("no audience", ISSUER.rsaToken(Issuer.claims().audience((String) null))),
                arguments("another issuer", ISSUER.rsaToken(Issuer.claims().issuer("https://forger.example"))),
                arguments(
                        "the issuer with a slash",
                        ISSUER.rsaToken(Issuer.claims().issuer("https://issuer.example/"))),
                arguments("no issuer", ISSUER.rsaToken(Issuer.claims().issuer(null))),
                arguments("no subject", ISSUER.rsaToken(Issuer.claims().subject(null))),
                arguments(
                        "a number for a subject",
                        ISSUER.rsaToken(Issuer.claims().claim("sub", 7))),
                arguments(
                        "an unregistered subject",
                        ISSUER.rsaToken(Issuer.claims().subject("mallory"))),
                arguments(
                        "a client's id for a subject",
                        ISSUER.rsaToken(Issuer.claims().subject("acme"))),
                arguments("another's key of the same name", FORGER.rsaToken(Issuer.claims())),
                arguments("another's curve of the same name", FORGER.curveToken(Issuer.claims())),
                arguments(
                        "a key that comes with the token",
                        Issuer.signed(
                                Issuer.header(JWSAlgorithm.RS256).jwk(FORGER.rsa.toPublicJWK()),
                                Issuer.claims(),
                                FORGER.rsaSigner())),
                arguments(
                        "a place for the key that comes with the token",
                        Issuer.signed(
                                Issuer.header(JWSAlgorithm.RS256).jwkURL(URI.create("https://forger.example/keys")),
                                Issuer.claims(),
                                FORGER.rsaSigner())),
                arguments(
                        "an algorithm that is not accepted",
                        Issuer.signed(
                                Issuer.header(JWSAlgorithm.RS512).keyID("rsa"), Issuer.claims(), ISSUER.rsaSigner())),
                arguments(
                        "another kind of token",
                        Issuer.signed(
                                Issuer.header(JWSAlgorithm.RS256).type(new JOSEObjectType("logout+jwt")),
                                Issuer.claims(),
                                ISSUER.rsaSigner())),
                arguments(
                        "the public key as a shared secret",
                        Issuer.signed(
                                Issuer.header(JWSAlgorithm.HS256).keyID("rsa"),
                                Issuer.claims(),
                                new MACSigner(ISSUER.rsa.toRSAPublicKey().getEncoded()))),
                arguments(
                        "the public key's PEM as a shared secret",
                        Issuer.signed(
                                Issuer.header(JWSAlgorithm.HS256),
                                Issuer.claims(),
                                new MACSigner(Pem.of(ISSUER.rsa.toRSAPublicKey())))),
                arguments("unsigned", new PlainJWT(Issuer.claims().build()).serialize()),
                arguments("unsigned by another spelling", encoded("{\"alg\":\"nOnE\"}") + "." + parts[1] + "."),
                arguments("without its signature", parts[0] + "." + parts[1] + "."),
                arguments("another's claims under its signature", parts[0] + "." + othersPayload + "." + parts[2]),
                arguments("an empty signature of zeros", parts[0] + "." + parts[1] + "." + "A".repeat(86)),
                arguments("a critical header that nobody knows", critical()),
                arguments("null claims", ISSUER.rsaToken(nullClaims())),
                arguments("no JSON", encoded("{\"broken") + "." + parts[1] + "." + parts[2]),
                arguments("a line's end after the brace", encoded("{\n\"alg\":\"none\"}") + "." + parts[1] + "."),
                arguments("five parts", good + ".a.b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgedTokens")
    void anyOtherTokenIsNobodys(String what, String token) {
        assertThat(shown("Bearer " + token)).as(what).isEqualTo("rejected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer opaque", "Bearer a.b.c", "Bearer", "Basic ZXk6", "eyJ.a.b", "DPoP eyJ.a.b"})
    void whatIsNoTokenShowsNothing(String authorization) {
        assertThat(shown(authorization)).isEqualTo("nothing");
    }

    @Test
    void aRememberedTokenEndsAtItsEnd() {
        var now = new AtomicReference<>(Issuer.NOW);
        VerifiedToken remembering = wayOf(now::get);
        String token = ISSUER.rsaToken(Issuer.claims().expirationTime(at(100)));

        assertThat(shown(remembering, "Bearer " + token)).isEqualTo("acme");
        now.set(Issuer.NOW.plusSeconds(99));
        assertThat(shown(remembering, "Bearer " + token)).isEqualTo("acme");
        now.set(Issuer.NOW.plusSeconds(131));
        assertThat(shown(remembering, "Bearer " + token)).isEqualTo("rejected");
    }

    @Test
    void anotherSignatureUnderRememberedClaimsIsVerified() {
        String token = ISSUER.rsaToken(Issuer.claims());
        assertThat(shown("Bearer " + token)).isEqualTo("acme");

        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);
        assertThat(shown("Bearer " + forged)).isEqualTo("rejected");
    }

    private String shown(String authorization) {
        return shown(way, authorization);
    }

    private static String shown(VerifiedToken way, String authorization) {
        return Register.shown(
                way,
                MockServerHttpRequest.get("/")
                        .header("Authorization", authorization)
                        .build());
    }

    private static VerifiedToken wayOf(InstantSource clock) {
        TokenVerifier verifier = new TokenRules(properties(), clock).with(ISSUER.keys());
        return new VerifiedToken(keyId -> Mono.just(verifier));
    }

    private static JwtProperties properties() {
        return new JwtProperties(
                URI.create("https://issuer.example/keys"),
                null,
                null,
                "https://issuer.example",
                Set.of("partner-api"),
                "sub",
                Set.of("RS256", "PS256", "ES256"),
                Duration.ofSeconds(30));
    }

    private static String critical() {
        var header = Issuer.header(JWSAlgorithm.RS256)
                .keyID("rsa")
                .criticalParams(Set.of("unheard-of"))
                .customParam("unheard-of", true);
        return Issuer.signed(header, Issuer.claims(), ISSUER.rsaSigner());
    }

    private static JWTClaimsSet.Builder nullClaims() {
        return Issuer.claims().serializeNullClaims(true).claim("exp", null).claim("sub", null);
    }

    private static Date at(long seconds) {
        return Date.from(Issuer.NOW.plusSeconds(seconds));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}

package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is globex is told by the answer: globex has migrated, and gets the new form alone. */
final class IdentityIT {

    private static final WireMockServer UPSTREAM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().gzipDisabled(true));
    private static final String NEW = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static ECKey key;

    private static int behindAProxy;
    private static int open;

    @BeforeAll
    static void start() throws JOSEException {
        UPSTREAM.start();
        key = new ECKeyGenerator(Curve.P_256).keyID("current").generate();
        behindAProxy = gateway("127.0.0.0/8,::1");
        open = gateway("10.0.0.0/8,fd00::/8");
    }

    @AfterAll
    static void stop() {
        UPSTREAM.stop();
    }

    @BeforeEach
    void upstreamSpeaksNew() {
        UPSTREAM.resetAll();
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson(NEW)));
        UPSTREAM.stubFor(get("/issuer/keys").willReturn(okJson(new JWKSet(key).toString())));
    }

    @Test
    void aVerifiedTokenIsItsSubjects() throws JOSEException {
        assertThat(answer(open, "Authorization", "Bearer " + token("globex-prod", "partner-api")))
                .isEqualTo(NEW);
        UPSTREAM.verify(getRequestedFor(urlEqualTo("/customers/1")));
    }

    @Test
    void aTokenForAnotherAudienceIsNobodys() throws JOSEException {
        assertThat(answer(open, "Authorization", "Bearer " + token("globex-prod", "other-api")))
                .contains("\"name\":\"Ada Lovelace\"");
    }

    @Test
    void anUnsignedTokenIsNobodysEvenBehindAProxy() {
        String unsigned = new PlainJWT(claims("globex-prod", "partner-api")).serialize();

        assertThat(answer(behindAProxy, "Authorization", "Bearer " + unsigned, "X-Partner", "globex"))
                .contains("\"name\":\"Ada Lovelace\"");
    }

    @Test
    void aTrustedProxyNamesTheClientToTheUpstreamToo() {
        assertThat(answer(behindAProxy, "X-Partner", "globex")).isEqualTo(NEW);
        UPSTREAM.verify(getRequestedFor(urlEqualTo("/customers/1")).withHeader("X-Partner", equalTo("globex")));
    }

    @Test
    void theHeaderIsTakenOffEverybodyElsesRequests() {
        assertThat(answer(open, "X-Partner", "globex", "X-Forwarded-For", "10.0.0.1"))
                .contains("\"name\":\"Ada Lovelace\"");
        UPSTREAM.verify(getRequestedFor(urlEqualTo("/customers/1")).withHeader("X-Partner", absent()));
    }

    @Test
    void theHeaderIsTakenOffWhereNoRuleAppliesToo() {
        RunningGateway.send(to(open, "/unruled").header("x-partner", "globex"));

        UPSTREAM.verify(getRequestedFor(urlEqualTo("/unruled")).withHeader("X-Partner", absent()));
    }

    private static String answer(int gateway, String... headers) {
        return RunningGateway.send(to(gateway, "/customers/1").headers(headers)).body();
    }

    private static HttpRequest.Builder to(int gateway, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway + path));
    }

    private static String token(String subject, String audience) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("current").build();
        var token = new SignedJWT(header, claims(subject, audience));
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static JWTClaimsSet claims(String subject, String audience) {
        return new JWTClaimsSet.Builder()
                .issuer("https://issuer.example")
                .subject(subject)
                .audience(audience)
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
    }

    private static int gateway(String proxies) {
        return OwnGateway.before(
                UPSTREAM.port(),
                "--server.forward-headers-strategy=native",
                "--deprecation.identity.trusted-header=X-Partner",
                "--deprecation.identity.trusted-proxies=" + proxies,
                "--deprecation.identity.jwt.jwk-set-uri=" + UPSTREAM.baseUrl() + "/issuer/keys",
                "--deprecation.identity.jwt.issuer=https://issuer.example",
                "--deprecation.identity.jwt.audiences=partner-api");
    }
}

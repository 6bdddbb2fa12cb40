package io.deprecation.filter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import io.deprecation.filter.config.JwtProperties;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** With an issuer on a real socket, whose keys change. */
final class PublishedKeysTest {

    private static final Issuer FIRST = new Issuer();
    private static final Issuer SECOND = new Issuer();

    private final AtomicReference<String> published =
            new AtomicReference<>(FIRST.keys().toString());
    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Issuer.NOW);
    private final DisposableServer issuer = HttpServer.create()
            .bindAddress(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .handle((request, response) -> {
                fetches.incrementAndGet();
                return response.header("Content-Type", "application/jwk-set+json")
                        .sendString(Mono.fromSupplier(published::get));
            })
            .bindNow();
    private final VerifiedToken way = way();

    @AfterEach
    void stop() {
        issuer.disposeNow();
    }

    @Test
    void areFetchedOnceForAllTokens() {
        assertThat(shown(FIRST.rsaToken(claims()))).isEqualTo("acme");
        assertThat(shown(FIRST.curveToken(claims()))).isEqualTo("acme");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void areFetchedAgainForAKeyThatIsNotAmongThem() {
        String token = FIRST.curveToken(claims());
        published.set(new JWKSet(FIRST.rsa).toString());
        assertThat(shown(token)).isEqualTo("rejected");

        published.set(FIRST.keys().toString());
        now.set(Issuer.NOW.plusSeconds(31));
        assertThat(shown(token)).isEqualTo("acme");
    }

    @Test
    void madeUpNamesOfKeysDoNotMakeThemFetched() {
        published.set(new JWKSet(FIRST.rsa).toString());
        for (int i = 0; i < 100; i++) {
            assertThat(shown(SECOND.curveToken(claims()))).isEqualTo("rejected");
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aKeyThatIsWithdrawnVouchesForNobodyAfterTheNextFetch() {
        String token = FIRST.rsaToken(claims());
        assertThat(shown(token)).isEqualTo("acme");

        published.set(SECOND.keys().toString());
        now.set(Issuer.NOW.plusSeconds(301));

        await().untilAsserted(() -> assertThat(shown(token)).isEqualTo("rejected"));
        assertThat(shown(SECOND.rsaToken(claims()))).isEqualTo("acme");
    }

    @Test
    void staySoWhileTheIssuerAnswersNonsense() {
        String token = FIRST.rsaToken(claims());
        assertThat(shown(token)).isEqualTo("acme");

        published.set("<html>down for maintenance</html>");
        now.set(Issuer.NOW.plusSeconds(301));
        assertThat(shown(token)).isEqualTo("acme");
        await().untilAsserted(() -> assertThat(fetches).hasValue(2));

        assertThat(shown(FIRST.curveToken(claims()))).isEqualTo("acme");
        assertThat(shown(SECOND.rsaToken(claims()))).isEqualTo("rejected");
    }

    @Test
    void whereNoneCanBeFetchedATokenIsNobodys() {
        issuer.disposeNow();

        assertThat(shown(FIRST.rsaToken(claims()))).isEqualTo("rejected");
    }

    private String shown(String token) {
        return Register.shown(
                way,
                MockServerHttpRequest.get("/")
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    private static JWTClaimsSet.Builder claims() {
        return Issuer.claims().expirationTime(Date.from(Issuer.NOW.plusSeconds(3600)));
    }

    private VerifiedToken way() {
        URI address = URI.create("http://127.0.0.1:" + issuer.port() + "/keys");
        var properties = new JwtProperties(
                address, null, null, null, Set.of("partner-api"), "sub", Set.of("RS256", "ES256"), Duration.ZERO);
        return new VerifiedToken(
                new PublishedKeys(address, WebClient.create(), new TokenRules(properties, now::get), now::get));
    }
}

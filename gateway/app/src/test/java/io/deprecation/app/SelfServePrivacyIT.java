package io.deprecation.app;

import static io.deprecation.app.TwoPartners.ACME;
import static io.deprecation.app.TwoPartners.GATEWAY;
import static io.deprecation.app.TwoPartners.GLOBEX;
import static io.deprecation.app.TwoPartners.OWN;
import static io.deprecation.app.TwoPartners.SECRET;
import static io.deprecation.app.TwoPartners.link;
import static io.deprecation.app.TwoPartners.tells;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two partners, and whatever the one may write: nothing of the other. */
@Tag("one-jdk")
final class SelfServePrivacyIT {

    static Stream<String> spellings() {
        List<String> own = List.of(
                OWN,
                OWN + "/",
                "//.well-known//api-deprecations",
                "/./.well-known/%2e/api-deprecations",
                "/%2ewell-known/%61pi%2Ddeprecations",
                "/globex/../.well-known/api-deprecations",
                "/globex/%2e%2E/.well-known/api-deprecations",
                "/.well-known;client=globex/api-deprecations",
                "/.WELL-KNOWN/API-DEPRECATIONS",
                "/.well-known%2fapi-deprecations",
                "/.well-known%5capi-deprecations",
                "/.well-known\\api-deprecations",
                "http://globex.example/.well-known/api-deprecations",
                "/%252ewell-known/api-deprecations",
                "/api/clients/globex",
                "/api/clients");
        List<String> ends = List.of(
                "",
                "/globex",
                "/..",
                "/../api-deprecations",
                "/%2e%2e/api-deprecations",
                ";client=globex",
                ";x/globex",
                "?client=globex",
                "?client=globex&key=globex-key&X-Api-Key=globex-key",
                "%3fclient=globex",
                "%2fglobex",
                "%5c..%5cglobex",
                "%00globex",
                "/clients/globex.json",
                "#globex");
        return own.stream().flatMap(path -> ends.stream().map(end -> path + end));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void noSpellingTellsOfAnotherPartner(String target) {
        for (String method : List.of("GET", "HEAD", "POST", "OPTIONS", "get")) {
            assertThat(tells(GLOBEX, GATEWAY.send(method, target, "X-Api-Key: acme-key")))
                    .isFalse();
            assertThat(tells(ACME, GATEWAY.send(method, target, "X-Api-Key: globex-key")))
                    .isFalse();
            RawResponse nobodys = GATEWAY.send(method, target, "Accept: text/html");
            assertThat(tells(ACME, nobodys) || tells(GLOBEX, nobodys)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Client: globex",
                "X-Client-Id: globex",
                "X-Partner: globex",
                "X-Forwarded-User: globex",
                "X-Forwarded-For: 127.0.0.1",
                "X-Original-URL: /.well-known/api-deprecations/globex",
                "X-Rewrite-URL: /api/clients/globex",
                "X-HTTP-Method-Override: POST",
                "X-Forwarded-Prefix: /globex",
                "Forwarded: for=globex;host=globex",
                "Cookie: client=globex; X-Api-Key=globex-key",
                "Referer: http://localhost/.well-known/api-deprecations/globex",
                "Authorization: Bearer globex-key",
                "Authorization: Basic Z2xvYmV4Omdsb2JleC1rZXk=",
                "x-api-key:",
                "Prefer: client=globex"
            })
    void noHeaderBesideTheCredentialTellsOfAnotherPartner(String header) {
        RawResponse answer = GATEWAY.get(OWN, "X-Api-Key: acme-key", header);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"client\":\"acme\"");
        assertThat(tells(GLOBEX, answer)).isFalse();
        assertThat(tells(GLOBEX, GATEWAY.get(link("acme"), header))).isFalse();
    }

    @Test
    void aLinkShowsItsClientWhateverCredentialComesAlong() {
        assertThat(GATEWAY.get(link("globex"), "X-Api-Key: acme-key").body()).startsWith("{\"client\":\"globex\"");
        assertThat(GATEWAY.get(link("globex") + "?client=acme", "X-Api-Key: acme-key")
                        .body())
                .startsWith("{\"client\":\"globex\"");
    }

    @Test
    void aLinkThatShowsNothingHearsTheSameWhateverTheReason() throws IOException {
        String acme = link("acme");
        String globex = link("globex");
        RawResponse nothing = GATEWAY.get(OWN + "/nothing");
        assertThat(nothing.status()).isEqualTo(404);

        for (String path : List.of(
                acme.substring(0, acme.lastIndexOf('.')) + globex.substring(globex.lastIndexOf('.')),
                acme.replace("/v1.", "/v2."),
                acme + "A",
                acme.substring(0, acme.length() - 1),
                acme + "/globex",
                acme.replace(".YWNtZQ.", ".Z2xvYmV4."),
                link("acme", Instant.now().minus(Duration.ofDays(31)), SECRET),
                link("no-longer-registered"),
                link(
                        "acme",
                        Instant.now(),
                        Files.writeString(Files.createTempFile("own", ""), "another secret, of others")))) {
            for (String key : List.of("X-Nothing: x", "X-Api-Key: globex-key")) {
                RawResponse answer = GATEWAY.get(path, key);
                assertThat(answer.status()).as(path).isEqualTo(404);
                assertThat(answer.body()).as(path).isEqualTo(nothing.body());
                assertThat(answer.undated()).as(path).isEqualTo(nothing.undated());
            }
        }
    }
}

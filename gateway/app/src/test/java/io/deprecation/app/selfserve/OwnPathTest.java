package io.deprecation.app.selfserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.app.selfserve.OwnPath.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnPathTest {

    private final OwnPath path = new OwnPath("/.well-known/api-deprecations");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/api-deprecations",
                "/.well-known/api-deprecations/",
                "//.well-known///api-deprecations//",
                "/.well-known/./api-deprecations",
                "/x/../.well-known/api-deprecations",
                "/%2ewell-known/%61pi-deprecations",
                "/x/%2e%2E/.well-known/api-deprecations",
                "/.well-known;a=b/api-deprecations;client=globex",
                "/.well-known/api-deprecations/globex/.."
            })
    void whateverSpellingARuleWouldNotTellFromItIsTheSame(String raw) {
        assertThat(path.target(raw)).contains(new Target.Own());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/.well-known",
                "/.well-known/api-deprecations/..",
                "/.WELL-KNOWN/api-deprecations",
                "/.well-known/api-deprecations.json",
                "/.well-known%2Fapi-deprecations",
                "/api/.well-known/api-deprecations",
                "/customers/1"
            })
    void everythingElseIsTraffic(String raw) {
        assertThat(path.target(raw)).isEmpty();
    }

    @Test
    void whatIsBelowItStandsInALinksPlace() {
        assertThat(path.target("/.well-known/api-deprecations/v1.a.b.c")).contains(new Target.Linked("v1.a.b.c"));
        assertThat(path.target("/.well-known/api-deprecations/a/b")).contains(new Target.Linked("a/b"));
        assertThat(path.target(null)).isEmpty();
    }
}

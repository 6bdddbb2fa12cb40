package io.deprecation.filter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

final class ApiKeyTest {

    private final ApiKey way = new ApiKey("X-Api-Key", Register.DIGEST);

    @ParameterizedTest
    @CsvSource({
        "X-Api-Key, acme-key, acme",
        "x-api-key, ' acme-key ', acme",
        "Authorization, Bearer acme-key, acme",
        "Authorization, bearer   acme-key, acme",
        "Authorization, Basic acme-key, acme",
        "X-Api-Key, other, rejected",
        "X-Api-Key, ACME-KEY, rejected",
        "X-Api-Key, '', nothing",
        "Authorization, Bearer other, nothing",
        "Authorization, acme-key, nothing",
        "Authorization, Digest acme-key, nothing",
        "X-Other, acme-key, nothing"
    })
    void isAHeadersValueOrWhatFollowsTheScheme(String header, String value, String shown) {
        assertThat(Register.shown(
                        way,
                        MockServerHttpRequest.get("/").header(header, value).build()))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "acme-key:, acme",
        "anyone:acme-key, acme",
        "anyone:a:b, nothing",
        "acme-key:other, nothing",
        "acme-key, nothing",
        ":, nothing",
        "'', nothing"
    })
    void isThePasswordOrTheUserIdWithoutOne(String pair, String shown) {
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        assertThat(Register.shown(
                        way,
                        MockServerHttpRequest.get("/")
                                .header("Authorization", "Basic " + basic)
                                .build()))
                .isEqualTo(shown);
    }

    @Test
    void anUnregisteredKeyIsNotMadeGoodByAuthorization() {
        var request = MockServerHttpRequest.get("/")
                .header("X-Api-Key", "other")
                .header("Authorization", "Bearer globex-key")
                .build();
        assertThat(Register.shown(way, request)).isEqualTo("rejected");
    }

    @Test
    void twoKeysAreNobodys() {
        var keys = MockServerHttpRequest.get("/").header("X-Api-Key", "acme-key", "globex-key");
        var authorizations =
                MockServerHttpRequest.get("/").header("Authorization", "Bearer acme-key", "Bearer globex-key");

        assertThat(Register.shown(way, keys.build())).isEqualTo("rejected");
        assertThat(Register.shown(way, authorizations.build())).isEqualTo("nothing");
    }
}

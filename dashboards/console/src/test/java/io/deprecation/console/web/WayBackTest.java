package io.deprecation.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WayBackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/clients/acme", "/clients?account-manager=jo%40example.com", "/search?q=//evil.example"})
    void aPageOfTheConsoleIsGoneBackTo(String asked) {
        assertThat(WayBack.of(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "clients",
                "//evil.example",
                "///evil.example",
                "////evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "https:/evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\r\nX: y",
                " //evil.example",
                "?q=x",
                "data:text/html,x"
            })
    void nothingElseIs(String asked) {
        assertThat(WayBack.of(asked)).isEqualTo("/");
    }
}

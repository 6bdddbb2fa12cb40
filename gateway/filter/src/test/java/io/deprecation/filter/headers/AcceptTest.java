package io.deprecation.filter.headers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

final class AcceptTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "application/problem+json",
                "application/json",
                "Application/JSON; charset=utf-8",
                "application/vnd.acme.v1+json;q=0.1, text/html",
                "application/*+json",
                "text/html, application/*;q=0.5",
                "text/html, */*;q=0.8",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "application/problem+json, application/json;q=0",
                "application/json, application/*;q=0, */*;q=0",
                "application/json;q=0, application/hal+json",
            })
    void whoTakesSomeJsonTakesAProblemDocument(String accept) {
        assertThat(Accept.takesJson(headers(accept))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/plain;q=0.5, application/xml",
                "text/event-stream",
                "text/html;a=\"application/json\"",
                "application/json;q=0",
                "application/json;q=0.000, text/plain",
                "application/json; Q = 0, */*",
                "application/problem+json;q=0, application/json",
                "application/*;q=0, */*",
                "*/*;q=0",
                "application/jsonp",
            })
    void whoRulesJsonOutOrDoesNotNameItDoesNot(String accept) {
        assertThat(Accept.takesJson(headers(accept))).isFalse();
    }

    @Test
    void whoSaysNothingTakesIt() {
        assertThat(Accept.takesJson(new HttpHeaders())).isTrue();
    }

    @Test
    void severalLinesAreOneList() {
        HttpHeaders headers = headers("text/html");
        headers.add(HttpHeaders.ACCEPT, "application/json");

        assertThat(Accept.takesJson(headers)).isTrue();
    }

    private static HttpHeaders headers(String accept) {
        var headers = new HttpHeaders();
        headers.add(HttpHeaders.ACCEPT, accept);
        return headers;
    }
}

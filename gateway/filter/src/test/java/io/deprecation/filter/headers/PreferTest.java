package io.deprecation.filter.headers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

final class PreferTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "omit-deprecated",
                "Omit-Deprecated",
                "respond-async, omit-deprecated",
                "omit-deprecated; foo=bar",
                "x=\"a, b\"; y=\"\\\"\",omit-deprecated",
                "omit-deprecated=\"\"",
                " , omit-deprecated ,"
            })
    void isAskedFor(String value) {
        assertThat(Prefer.omitsDeprecated(prefer(value))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "return=minimal",
                "omit-deprecated-x",
                "x=\"omit-deprecated\"",
                "x; omit-deprecated",
                "omit-deprecated=no"
            })
    void isNotAskedFor(String value) {
        assertThat(Prefer.omitsDeprecated(prefer(value))).isFalse();
    }

    @Test
    void mayStandOnALineOfItsOwn() {
        HttpHeaders headers = prefer("respond-async");
        headers.add("Prefer", "omit-deprecated");

        assertThat(Prefer.omitsDeprecated(headers)).isTrue();
    }

    private static HttpHeaders prefer(String value) {
        var headers = new HttpHeaders();
        headers.set("Prefer", value);
        return headers;
    }
}

package io.deprecation.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatusClassTest {

    @ParameterizedTest
    @CsvSource({
        "0, NONE, false",
        "103, NONE, false",
        "200, SUCCESS, false",
        "299, SUCCESS, false",
        "304, REDIRECTION, false",
        "400, CLIENT_ERROR, true",
        "401, DENIED, true",
        "402, CLIENT_ERROR, true",
        "403, DENIED, true",
        "404, DENIED, true",
        "405, CLIENT_ERROR, true",
        "499, CLIENT_ERROR, true",
        "500, SERVER_ERROR, true",
        "599, SERVER_ERROR, true",
        "999, SERVER_ERROR, true",
    })
    void statusesFallIntoTheClassesOfTheLedger(int status, StatusClass expected, boolean error) {
        assertThat(StatusClass.of(status)).isEqualTo(expected);
        assertThat(expected.isError()).isEqualTo(error);
    }
}

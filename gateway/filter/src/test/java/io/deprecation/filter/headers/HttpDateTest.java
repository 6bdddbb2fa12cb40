package io.deprecation.filter.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpDateTest {

    private static final Instant EARLY_IN_A_MONTH = Instant.parse("2027-03-01T08:09:10Z");

    @Test
    void writesDaysOfTwoDigitsInGmt() {
        assertThat(HttpDate.imfFixdate(EARLY_IN_A_MONTH)).isEqualTo("Mon, 01 Mar 2027 08:09:10 GMT");
    }

    @Test
    void readsWhatItWrites() {
        assertThat(HttpDate.parseImfFixdate(HttpDate.imfFixdate(EARLY_IN_A_MONTH)))
                .contains(EARLY_IN_A_MONTH);
        assertThat(HttpDate.parseStructured(HttpDate.structured(EARLY_IN_A_MONTH)))
                .contains(EARLY_IN_A_MONTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "@", "@x", "1788220800", "Wed, 1 Mar 2027"})
    void takesNothingElseForADate(String text) {
        assertThat(HttpDate.parseImfFixdate(text)).isEmpty();
        assertThat(HttpDate.parseStructured(text)).isEmpty();
    }
}

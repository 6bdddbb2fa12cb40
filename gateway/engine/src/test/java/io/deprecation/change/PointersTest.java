package io.deprecation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointersTest {

    @Test
    void aPointerIsItsTokensUnescaped() {
        assertThat(Pointers.parse("/a~1b/~01/0//é")).contains(List.of("a/b", "~1", "0", "", "é"));
        assertThat(Pointers.parse("")).contains(List.of());
    }

    @Test
    void tokensAreEscaped() {
        assertThat(Pointers.of(List.of("a/b", "~1", ""))).isEqualTo("/a~1b/~01/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/~", "/~2", "/a~/b", "#/a"})
    void whatIsNoPointerIsTold(String text) {
        assertThat(Pointers.parse(text)).isEmpty();
    }
}

package io.deprecation.console.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextPartTest {

    @Test
    void aSummarysCodeIsCode() {
        assertThat(TextPart.of("`a` is split into `b` and `c"))
                .containsExactly(
                        new TextPart("a", true),
                        new TextPart(" is split into ", false),
                        new TextPart("b", true),
                        new TextPart(" and `c", false));
        assertThat(TextPart.of("")).isEmpty();
    }
}

package io.deprecation.filter.headers;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.filter.ruling.Rulings;
import org.junit.jupiter.api.Test;

final class VariantTest {

    private static final String RENAME = "{ rename: name, to: fullName }";
    private static final String BY_SPACE = "{ split: name, into: [firstName, lastName], by: \" \" }";
    private static final String BY_COMMA = "{ split: name, into: [firstName, lastName], by: \",\" }";

    @Test
    void theSameRuleMakesTheSameNameAgain() {
        assertThat(variant("migrate", BY_SPACE)).isEqualTo(variant("migrate", BY_SPACE));
    }

    /** Written down, because the order of a set differs from process to process, and not within one. */
    @Test
    void theSameRuleMakesTheSameNameInEveryProcess() {
        assertThat(variant("migrate", "{ rename: name, to: fullName, of: [string, number, boolean, null] }"))
                .isEqualTo("faa8a1083ef5");
    }

    @Test
    void anEditThatMakesOtherBytesMakesAnotherName() {
        assertThat(variant("migrate", BY_COMMA)).isNotEqualTo(variant("migrate", BY_SPACE));
        assertThat(variant("migrate", RENAME)).isNotEqualTo(variant("migrate", BY_SPACE));
    }

    @Test
    void aPhaseThatMakesOtherBytesMakesAnotherName() {
        assertThat(variant("expand", BY_SPACE)).isEqualTo(variant("migrate", BY_SPACE));
        assertThat(variant("contract", BY_SPACE)).isNotEqualTo(variant("migrate", BY_SPACE));
    }

    private static String variant(String phase, String change) {
        return Variant.of(Rulings.ofChange(phase, change));
    }
}

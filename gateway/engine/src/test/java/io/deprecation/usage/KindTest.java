package io.deprecation.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KindTest {

    @ParameterizedTest
    @EnumSource(Found.class)
    void sayWhatWasFoundInTheSameWordsAndWithTheSameWeight(Found found) {
        Kind kind = Kind.valueOf(found.name());

        assertThat(kind.ordinal()).isEqualTo(found.ordinal());
        assertThat(kind.word()).isEqualTo(found.word());
        assertThat(kind.isLegacyUse()).isEqualTo(found.isLegacyUse());
    }
}

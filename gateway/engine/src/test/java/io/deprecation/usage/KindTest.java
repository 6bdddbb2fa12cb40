package io.deprecation.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Found;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KindTest {

    @Test
    void areWhatMayBeFoundInTheSameOrder() {
        assertThat(Kind.values()).extracting(Kind::name).containsExactly(names());
    }

    @ParameterizedTest
    @EnumSource(Found.class)
    void sayWhatWasFoundInTheSameWords(Found found) {
        Kind kind = Kind.valueOf(found.name());

        assertThat(kind.word()).isEqualTo(found.word());
        assertThat(kind.isLegacyUse()).isEqualTo(found.isLegacyUse());
    }

    private static String[] names() {
        return Arrays.stream(Found.values()).map(Found::name).toArray(String[]::new);
    }
}

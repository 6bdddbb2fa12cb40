package io.deprecation.filter.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.filter.encoding.Coding;
import io.deprecation.filter.encoding.Packed;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class UnpackedTest {

    @ParameterizedTest
    @EnumSource
    void aBodyOfJustTheLimitIsUnpacked(Coding coding) {
        byte[] body = new byte[100_000];

        assertThat(Unpacked.of(Packed.whole(coding, body), coding, body.length)).hasValue(body);
        assertThat(Unpacked.of(Packed.whole(coding, body), coding, body.length - 1))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "DEFLATE"})
    void aBodyThatIsCutShortIsNone(Coding coding) {
        byte[] packed = Packed.whole(coding, new byte[1_000]);

        assertThat(Unpacked.of(Arrays.copyOf(packed, packed.length - 1), coding, 1_000))
                .isEmpty();
    }
}

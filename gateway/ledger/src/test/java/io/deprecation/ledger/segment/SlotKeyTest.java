package io.deprecation.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deprecation.ledger.Uses;
import io.deprecation.usage.Use;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlotKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"/customers", "", "/größe/{id}", "/a/{*rest}"})
    void bytesOfAUseAreReadBackAsIt(String pattern) {
        Use use = at(pattern);

        assertThat(SlotKey.use(SlotKey.of(use))).isEqualTo(use);
    }

    @Test
    void patternsThatAreTooLongAreCutAndStayApart() {
        String start = "/ü".repeat(400);
        byte[] one = SlotKey.of(at(start + "/one"));
        byte[] other = SlotKey.of(at(start + "/other"));

        assertThat(one).hasSizeLessThanOrEqualTo(Layout.LONGEST_KEY).isNotEqualTo(other);
        assertThat(SlotKey.of(SlotKey.use(one))).isEqualTo(one);
        assertThat(SlotKey.use(one).pattern()).startsWith("/ü/ü").doesNotContain("\uFFFD");
    }

    @Test
    void theLongestIdsLeaveRoomForAPattern() {
        Use use = new Use("d".repeat(64), "c".repeat(64), Uses.OLD, "/p".repeat(300), "DELETE");

        assertThat(SlotKey.use(SlotKey.of(use)).pattern()).startsWith("/p/p/p");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\0b",
                "d\0c\0REQUEST\0OLD\0FORWARDED\0SUCCESS\0/p\0GET\0",
                "d\0c\0X\0OLD\0FORWARDED\0SUCCESS\0/p\0GET"
            })
    void otherBytesAreNoUse(String bytes) {
        assertThatIllegalArgumentException().isThrownBy(() -> SlotKey.use(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    private static Use at(String pattern) {
        return new Use(Uses.DEPRECATION, "acme", Uses.OLD, pattern, "PUT");
    }
}

package io.deprecation.filter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class KeyDigestTest {

    /** The vector of RFC 4231, section 4.3. */
    @Test
    void digestsAsTheRfcSays() {
        assertThat(new KeyDigest("Jefe".getBytes(StandardCharsets.UTF_8)).entry("what do ya want for nothing?"))
                .isEqualTo("hmac-sha256:5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}

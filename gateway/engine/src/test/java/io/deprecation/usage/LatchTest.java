package io.deprecation.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.usage.Latch.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LatchTest {

    private static final Instant EFFECTIVE = Instant.parse("2027-04-01T12:01:00Z");

    @Test
    void holdsFromItsInstantOnForWhatItWasGivenFor() {
        var latch = new Latch(Subject.everyone("r"), "f1", "", EFFECTIVE);

        assertThat(latch.holds("f1", EFFECTIVE.minusMillis(1))).isFalse();
        assertThat(latch.holds("f1", EFFECTIVE)).isTrue();
        assertThat(latch.holds("f1", EFFECTIVE.plusMillis(1))).isTrue();
        assertThat(latch.holds("f2", EFFECTIVE)).isFalse();
    }
}

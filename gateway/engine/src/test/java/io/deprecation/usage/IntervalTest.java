package io.deprecation.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntervalTest {

    @ParameterizedTest
    @CsvSource({
        "10, 20, 20, 30, false",
        "10, 20, 19, 30, true",
        "10, 20, 12, 13, true",
        "10, 20,  5, 10, false",
        "10, 20,  5, 11, true",
        "10, 20, 15, 15, true",
        "10, 20, 10, 10, true",
        "10, 20, 20, 20, false",
        "15, 15, 15, 15, true",
    })
    void twoOverlapWhereAnInstantIsInBoth(long from, long until, long otherFrom, long otherUntil, boolean overlap) {
        Interval one = interval(from, until);
        Interval other = interval(otherFrom, otherUntil);

        assertThat(one.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
    }

    @Test
    void itsEndIsNotInIt() {
        assertThat(interval(10, 20).contains(Instant.ofEpochSecond(10))).isTrue();
        assertThat(interval(10, 20).contains(Instant.ofEpochSecond(20))).isFalse();
    }

    @Test
    void noneEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> interval(20, 10));
    }

    private static Interval interval(long from, long until) {
        return new Interval(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
    }
}

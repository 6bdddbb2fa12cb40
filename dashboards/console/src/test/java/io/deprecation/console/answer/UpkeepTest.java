package io.deprecation.console.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UpkeepTest {

    @ParameterizedTest
    @CsvSource({"PT0S, PT1S", "PT0.05S, PT1S", "PT0.1S, PT2S", "PT1S, PT20S", "PT1M, PT30S"})
    void itRestsTwentyTimesAsLongAsItWorkedWithinReason(Duration cost, Duration rest) {
        assertThat(Upkeep.rest(cost)).isEqualTo(rest);
    }
}

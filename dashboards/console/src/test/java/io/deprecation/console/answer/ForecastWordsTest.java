package io.deprecation.console.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.usage.burndown.Forecast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForecastWordsTest {

    private static final LocalDate QUIET = LocalDate.parse("2027-01-03");
    private static final LocalDate EARLIEST = LocalDate.parse("2026-12-20");

    @ParameterizedTest
    @CsvSource({
        "2027-01-10T00:00:00Z, 7 days before the sunset",
        "2027-01-04T00:00:00Z, 1 day before the sunset",
        "2027-01-03T18:00:00Z, on the day of the sunset",
        "2027-01-02T00:00:00Z, 1 day after the sunset"
    })
    void aFallIsToldAgainstTheSunset(Instant sunset, String words) {
        var falling = new Forecast.Falling(QUIET, EARLIEST, Optional.of(LocalDate.parse("2027-01-20")));

        assertThat(ForecastWords.of(falling, Optional.of(sunset)).words())
                .contains("2027-01-03", "between 2026-12-20 and 2027-01-20")
                .endsWith(words + ".");
    }

    @Test
    void aBandWithoutAnEndIsSaidToHaveNone() {
        assertThat(ForecastWords.of(new Forecast.Falling(QUIET, EARLIEST, Optional.empty()), Optional.empty())
                        .words())
                .isEqualTo("The use falls: the last client is expected to be quiet on 2027-01-03 (2026-12-20 at the"
                        + " earliest, and with no end in sight at the latest).");
    }

    @Test
    void whoseUseHasNoTrendIsNamed() {
        var none = new Forecast.NoTrend(new TreeSet<>(Set.of("initech", "acme")));

        assertThat(ForecastWords.of(none, Optional.empty()).words()).contains("the use of acme, initech does not fall");
    }
}

package io.deprecation.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Round counts and round days. */
final class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 1",
        "3, 3",
        "7, 8",
        "99, 100",
        "101, 150",
        "1234, 1500",
        "4001, 6000",
        "1000000, 1000000",
    })
    void theGreatestCountOfAScaleIsRoundAndNoLessThanWhatIsShown(double maximum, double top) {
        Scale scale = Scale.upTo(maximum, 100, 0, 4);

        assertThat(scale.top()).isEqualTo(top).isGreaterThanOrEqualTo(maximum);
        assertThat(scale.ticks(4)).startsWith(0.0).endsWith(top).allMatch(tick -> tick == Math.rint(tick));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1200, 1.2k", "15000, 15k", "2500000, 2.5M"})
    void countsAreShort(double count, String label) {
        assertThat(Scale.label(count)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-01, 1",
        "2026-11-01, 2026-11-08, 8",
        "2026-11-01, 2026-12-20, 8",
        "2026-01-15, 2026-10-15, 9",
        "2024-11-21, 2026-11-21, 8",
    })
    void daysAreNamedAsOftenAsThereIsRoom(LocalDate first, LocalDate last, int named) {
        assertThat(new DayScale(first, last, 0, 900).ticks(9)).hasSize(named).allMatch(day -> !day.isAfter(last));
    }

    @Test
    void aStretchOfOneDayHasAPlace() {
        LocalDate day = LocalDate.parse("2026-11-01");

        assertThat(new DayScale(day, day, 10, 90).at(day)).isEqualTo(10);
    }
}

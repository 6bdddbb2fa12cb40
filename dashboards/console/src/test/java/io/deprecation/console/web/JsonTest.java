package io.deprecation.console.web;

import io.deprecation.console.api.ForecastAnswer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonTest {

    private static final LocalDate DAY = LocalDate.parse("2027-01-03");

    @Test
    void everyForecastSaysItsKindFirst() {
        record Forecasts(List<ForecastAnswer> forecasts) {}
        var all = new Forecasts(List.of(
                new ForecastAnswer.Nothing("Nothing."),
                new ForecastAnswer.Stopped(DAY, "Stopped."),
                new ForecastAnswer.Falling(DAY, DAY.minusDays(7), Optional.of(DAY.plusDays(7)), "Falling."),
                new ForecastAnswer.Falling(DAY, DAY.minusDays(7), Optional.empty(), "Falling without an end."),
                new ForecastAnswer.NoTrend(List.of("acme"), "No trend.")));

        Golden.assertJson("forecasts.json", new String(Json.bytes(all), StandardCharsets.UTF_8));
    }
}

package io.deprecation.filter.metrics;

import io.deprecation.usage.burndown.Forecast;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gauges of when the last client may be quiet. Safe for use by many threads. */
public final class ForecastMeters {

    private final MultiGauge trends;
    private final MultiGauge days;

    public ForecastMeters(MeterRegistry registry) {
        trends = MultiGauge.builder("deprecation.forecast")
                .description("1 for how the use of a deprecation goes, 0 for the others")
                .register(registry);
        days = MultiGauge.builder("deprecation.forecast.timestamp")
                .description("The day on which the last client is expected to be quiet, in seconds since the epoch")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Shows forecasts, by deprecation, in place of those before. */
    public void show(Map<String, Forecast> forecasts) {
        trends.register(
                forecasts.entrySet().stream()
                        .flatMap(entry -> trendRows(entry.getKey(), ForecastTrend.of(entry.getValue())))
                        .toList(),
                true);
        days.register(
                forecasts.entrySet().stream()
                        .flatMap(entry -> dayRow(entry.getKey(), entry.getValue()))
                        .toList(),
                true);
    }

    private static Stream<Row<?>> trendRows(String deprecation, ForecastTrend trend) {
        return Stream.of(ForecastTrend.values())
                .map(each -> Row.of(Tags.of("deprecation", deprecation, "trend", each.word()), each == trend ? 1 : 0));
    }

    /** Where no day can be told there is none to show. */
    private static Stream<Row<?>> dayRow(String deprecation, Forecast forecast) {
        return day(forecast).stream()
                .map(day -> Row.of(
                        Tags.of("deprecation", deprecation),
                        day.atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
    }

    private static Optional<LocalDate> day(Forecast forecast) {
        if (forecast instanceof Forecast.Falling falling) {
            return Optional.of(falling.quiet());
        }
        return forecast instanceof Forecast.Stopped stopped ? Optional.of(stopped.since()) : Optional.empty();
    }
}

package io.deprecation.filter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.usage.burndown.Forecast;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ForecastMetersTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ForecastMeters meters = new ForecastMeters(registry);

    @Test
    void aDayIsShownWhereThereIsOne() {
        meters.show(Map.of(
                "falling", new Forecast.Falling(DAY, DAY.minusDays(3), Optional.empty()),
                "stopped", new Forecast.Stopped(DAY.minusDays(9)),
                "level", new Forecast.NoTrend(new TreeSet<>(Set.of("acme"))),
                "unused", new Forecast.NothingToForecast()));

        assertThat(day("falling")).contains(Instant.parse("2026-11-21T00:00:00Z"));
        assertThat(day("stopped")).contains(Instant.parse("2026-11-12T00:00:00Z"));
        assertThat(day("level")).isEmpty();
        assertThat(day("unused")).isEmpty();
    }

    @Test
    void oneTrendIsTrueOfEach() {
        meters.show(Map.of(
                "falling", new Forecast.Falling(DAY, DAY, Optional.of(DAY)),
                "level", new Forecast.NoTrend(new TreeSet<>(Set.of("acme")))));

        assertThat(trends("falling")).containsExactly("falling");
        assertThat(trends("level")).containsExactly("none");
    }

    @Test
    void whatIsForecastNoMoreIsGone() {
        meters.show(Map.of("stopped", new Forecast.Stopped(DAY)));
        meters.show(Map.of());

        assertThat(registry.getMeters()).isEmpty();
    }

    private Optional<Instant> day(String deprecation) {
        return registry.find("deprecation.forecast.timestamp").tag("deprecation", deprecation).gauges().stream()
                .map(gauge -> Instant.ofEpochSecond((long) gauge.value()))
                .findFirst();
    }

    private Set<String> trends(String deprecation) {
        var trends = new TreeSet<String>();
        for (Gauge gauge : registry.find("deprecation.forecast")
                .tag("deprecation", deprecation)
                .gauges()) {
            if (gauge.value() == 1) {
                trends.add(String.valueOf(gauge.getId().getTag("trend")));
            }
        }
        return trends;
    }
}

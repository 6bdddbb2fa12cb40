package io.deprecation.filter.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.evidence.Contracts;
import io.deprecation.evidence.Inquiry;
import io.deprecation.filter.metrics.ForecastMeters;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.file.Load;
import io.deprecation.rule.file.RuleDirectory;
import io.deprecation.usage.Records;
import io.deprecation.usage.burndown.Forecast;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForecastingTest {

    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ForecastMeters meters = new ForecastMeters(registry);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void whatCannotBeForecastAnyMoreIsShownNoMore() throws IOException {
        meters.show(Map.of("r", new Forecast.NothingToForecast()));
        assertThat(registry.getMeters()).isNotEmpty();

        new Forecasting(new Inquiry(Records.none(), Contracts.NONE), meters).run(rules(), NOW);

        assertThat(registry.getMeters()).isEmpty();
    }

    private Catalog rules() throws IOException {
        Files.writeString(folder.resolve("r.yaml"), """
                deprecation: r
                guide: https://developers.example.com/guides/r
                phase: migrate
                deprecated: 2026-01-01
                sunset: 2026-06-30
                match:
                  - paths: ["/r"]
                    request: ["$"]
                upstream: new
                change:
                  - rename: name
                    to: fullName
                """);
        return ((Load.Loaded) new RuleDirectory(folder).load()).catalog();
    }
}

package io.deprecation.console.answer;

import io.deprecation.console.api.ForecastAnswer;
import io.deprecation.usage.burndown.Forecast;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A forecast as it goes out, with a sentence for people. */
final class ForecastWords {

    private ForecastWords() {}

    static ForecastAnswer of(Forecast forecast, Optional<Instant> sunset) {
        if (forecast instanceof Forecast.Stopped stopped) {
            return new ForecastAnswer.Stopped(
                    stopped.since(),
                    "Every client that sent the old form has stopped, the last before %s.".formatted(stopped.since()));
        }
        if (forecast instanceof Forecast.Falling falling) {
            return new ForecastAnswer.Falling(
                    falling.quiet(), falling.earliest(), falling.latest(), words(falling, sunset));
        }
        if (forecast instanceof Forecast.NoTrend none) {
            List<String> clients = List.copyOf(none.clients());
            return new ForecastAnswer.NoTrend(
                    clients,
                    "No day can be told: the use of %s does not fall, or is not known for long enough."
                            .formatted(String.join(", ", clients)));
        }
        return new ForecastAnswer.Nothing("No client without an exemption has sent the old form on these days.");
    }

    private static String words(Forecast.Falling falling, Optional<Instant> sunset) {
        String band = falling.latest()
                .map(latest -> "between %s and %s".formatted(falling.earliest(), latest))
                .orElseGet(() ->
                        "%s at the earliest, and with no end in sight at the latest".formatted(falling.earliest()));
        return "The use falls: the last client is expected to be quiet on %s (%s)%s."
                .formatted(
                        falling.quiet(),
                        band,
                        sunset.map(end -> against(falling.quiet(), end)).orElse(""));
    }

    private static String against(LocalDate quiet, Instant sunset) {
        long days = ChronoUnit.DAYS.between(quiet, LocalDate.ofInstant(sunset, ZoneOffset.UTC));
        if (days == 0) {
            return ", on the day of the sunset";
        }
        long distance = Math.abs(days);
        return ", %d %s %s the sunset"
                .formatted(distance, distance == 1 ? "day" : "days", days > 0 ? "before" : "after");
    }
}

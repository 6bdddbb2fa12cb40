package io.deprecation.filter.metrics;

import io.deprecation.usage.burndown.Forecast;
import java.util.Locale;

/** The values of the {@code trend} label. */
enum ForecastTrend {
    /** Nobody has sent the old form for as long as is looked at. */
    UNUSED,
    /** All who sent it have stopped. */
    STOPPED,
    /** The use falls, so that there is a day to be told. */
    FALLING,
    /** The use of at least one client does not fall, or is not known for long enough. */
    NONE;

    static ForecastTrend of(Forecast forecast) {
        if (forecast instanceof Forecast.NothingToForecast) {
            return UNUSED;
        }
        if (forecast instanceof Forecast.Stopped) {
            return STOPPED;
        }
        return forecast instanceof Forecast.Falling ? FALLING : NONE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

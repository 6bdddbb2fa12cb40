package io.deprecation.console.page;

import io.deprecation.console.api.ForecastAnswer;
import java.time.LocalDate;

/** A forecast against the sunset, in few words; the API's own sentence tells all of it. */
final class Outlooks {

    private Outlooks() {}

    static String words(ForecastAnswer forecast, LocalDate sunset) {
        if (forecast instanceof ForecastAnswer.Falling falling) {
            return "quiet about %s, %s the sunset"
                    .formatted(Words.day(falling.quiet()), Words.against(falling.quiet(), sunset));
        }
        if (forecast instanceof ForecastAnswer.Stopped stopped) {
            return "all have stopped, the last before " + Words.day(stopped.since());
        }
        if (forecast instanceof ForecastAnswer.NoTrend none) {
            return "no day can be told: " + Words.count(none.clients().size(), "client") + " without a falling trend";
        }
        return "nothing to forecast";
    }

    /** The same as a figure. */
    static String figure(ForecastAnswer forecast) {
        if (forecast instanceof ForecastAnswer.Falling falling) {
            return Words.day(falling.quiet());
        }
        if (forecast instanceof ForecastAnswer.Stopped stopped) {
            return "since " + Words.day(stopped.since());
        }
        return forecast instanceof ForecastAnswer.NoTrend ? "no trend" : "none";
    }
}

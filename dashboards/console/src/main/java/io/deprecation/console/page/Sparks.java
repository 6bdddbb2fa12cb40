package io.deprecation.console.page;

import io.deprecation.console.answer.LegacyDay;
import io.deprecation.console.chart.SparkDay;
import io.deprecation.console.chart.Sparkline;
import java.util.List;

/** Sparklines with their words, of the days that are over: what today has come to so far would look like a fall. */
final class Sparks {

    private static final int DAYS = 30;

    private Sparks() {}

    /** @param days the last days, today included */
    static String of(List<LegacyDay> days) {
        List<LegacyDay> past = days.subList(0, Math.max(0, days.size() - 1));
        List<LegacyDay> shown = past.subList(Math.max(0, past.size() - DAYS), past.size());
        return Sparkline.svg(
                shown.stream()
                        .map(day -> new SparkDay(day.complete(), day.count()))
                        .toList(),
                label(shown));
    }

    private static String label(List<LegacyDay> days) {
        if (days.isEmpty()) {
            return "no day is over yet";
        }
        LegacyDay first = days.get(0);
        LegacyDay last = days.get(days.size() - 1);
        long most = days.stream().mapToLong(LegacyDay::count).max().orElse(0);
        long incomplete = days.stream().filter(day -> !day.complete()).count();
        return "Calls with the old form a day: %s on %s, %s on %s, at most %s%s"
                .formatted(
                        Words.count(first.count()),
                        Words.day(first.day()),
                        Words.count(last.count()),
                        Words.day(last.day()),
                        Words.count(most),
                        incomplete == 0
                                ? ""
                                : "; of %s not everything is known".formatted(Words.count(incomplete, "day")));
    }
}

package io.deprecation.usage.gate;

import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Gap;
import io.deprecation.usage.HourlyUse;
import io.deprecation.usage.Interval;
import io.deprecation.usage.Observation;
import io.deprecation.usage.RegisterEntry;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One client in scope: what is on record of it, and what was counted of it.
 *
 * @param entry what is on record
 * @param exempt whether it has a live exemption
 * @param window the days that it must have been quiet on
 * @param daily its uses by day, within the window and before it, without strays
 * @param hourly its uses by hour, with strays
 * @param brownouts the response brownouts that are scheduled for it, past and to come
 * @param gaps stretches for which counts may be missing
 * @param now the instant of asking
 */
record ClientCase(
        RegisterEntry entry,
        boolean exempt,
        Window window,
        List<DailyUse> daily,
        List<HourlyUse> hourly,
        List<Interval> brownouts,
        List<Interval> gaps,
        Instant now) {

    static ClientCase of(GateTerms terms, CountsByClient counts, List<Gap> gaps, String client, Instant now) {
        RegisterEntry entry = terms.entry(client);
        return new ClientCase(
                entry,
                entry.exempt(now),
                Window.of(terms, entry, now),
                counts.daily(client),
                counts.hourly(client),
                terms.brownouts().of(client),
                gaps.stream().map(Gap::interval).toList(),
                now);
    }

    String client() {
        return entry.client();
    }

    /** Its uses of one sort within the window. */
    Stream<DailyUse> inWindow(Predicate<Observation> sort) {
        return daily.stream().filter(use -> window.contains(use.day()) && sort.test(use.observation()));
    }

    Finding finding(Condition condition, Verdict verdict, String reason) {
        return Finding.of(condition, verdict, client(), reason);
    }
}

package io.deprecation.console.page;

import java.util.stream.IntStream;

/**
 * Calls a day over the week that is over.
 *
 * @param perDay the mean
 * @param from the first day's index
 * @param until the index after the last day's, which is today's
 * @param complete whether everything that was used on them is known
 */
record RecentMean(double perDay, int from, int until, boolean complete) {

    static RecentMean of(ClientSeries series) {
        int until = series.size() - 1;
        int from = Math.max(0, until - ClientSeries.ACTIVE_DAYS);
        return new RecentMean(
                IntStream.range(from, until).mapToLong(series::total).average().orElse(0),
                from,
                until,
                IntStream.range(from, until).allMatch(series::isComplete));
    }

    String words() {
        return (complete ? "" : "≥ ") + (perDay > 0 && perDay < 1 ? "< 1" : Words.count(Math.round(perDay)));
    }

    String how(ClientSeries series) {
        if (from == until) {
            return "No day is over yet.";
        }
        return "All calls with the old form, mean of the %s from %s to %s (UTC); today is left out, because it is not over. %s"
                .formatted(
                        Words.count(until - from, "day"),
                        Words.day(series.day(from)),
                        Words.day(series.day(until - 1)),
                        complete ? "All that was used on these days is known." : MadeFromWords.incomplete());
    }
}

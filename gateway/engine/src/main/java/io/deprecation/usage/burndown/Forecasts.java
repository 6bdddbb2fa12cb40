package io.deprecation.usage.burndown;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * The forecast for one client: a line through the sums of its weeks, and the day on which that line reaches zero.
 *
 * <p>The weeks are counted back from the last day on which it sent the old form, so that quiet days after it change
 * nothing until there are enough of them to say that it has stopped. A client with a cadence has weeks as long as that.
 */
final class Forecasts {

    /** Of the past, a quarter is looked at: what a client did before is not what it does now. */
    private static final int WEEKS = 13;
    /** Beyond that, a day is none that anybody plans for. */
    private static final double HORIZON_DAYS = 3650;

    private final LocalDate last;
    private final long stretch;
    private final Trend trend;

    private Forecasts(LocalDate last, long stretch, Trend trend) {
        this.last = last;
        this.stretch = stretch;
        this.trend = trend;
    }

    /**
     * @param legacy the legacy requests by day; days without one are not in it
     * @param stretch the days of a week, as it is counted for this client
     */
    static Forecast of(String client, NavigableMap<LocalDate, Long> legacy, long stretch, BurndownInput input) {
        if (legacy.isEmpty()) {
            return new Forecast.NothingToForecast();
        }
        LocalDate last = legacy.lastKey();
        if (stopped(last, stretch, input)) {
            return new Forecast.Stopped(last.plusDays(1));
        }
        Optional<Forecast> falling = trend(legacy, stretch, input)
                .filter(Trend::falls)
                .map(trend -> new Forecasts(last, stretch, trend).falling());
        return falling.orElseGet(() -> new Forecast.NoTrend(new TreeSet<>(Set.of(client))));
    }

    private static boolean stopped(LocalDate last, long stretch, BurndownInput input) {
        return !last.isAfter(input.today().minusDays(stretch))
                && last.plusDays(1).datesUntil(input.today().plusDays(1)).allMatch(input::complete);
    }

    /** The sums of whole weeks since the client began, without those in which some may be missing. */
    private static Optional<Trend> trend(NavigableMap<LocalDate, Long> legacy, long stretch, BurndownInput input) {
        LocalDate last = legacy.lastKey();
        NavigableMap<Integer, Long> sums = new TreeMap<>();
        for (int week = 0; week < WEEKS; week++) {
            LocalDate end = last.minusDays(week * stretch);
            LocalDate begin = end.minusDays(stretch - 1);
            if (begin.isBefore(input.from()) || begin.isBefore(legacy.firstKey())) {
                break;
            }
            if (begin.datesUntil(end.plusDays(1)).allMatch(input::complete)) {
                sums.put(-week, sum(legacy, begin, end));
            }
        }
        return Trend.through(sums);
    }

    private static long sum(NavigableMap<LocalDate, Long> legacy, LocalDate begin, LocalDate end) {
        return legacy.subMap(begin, true, end, true).values().stream()
                .flatMapToLong(LongStream::of)
                .sum();
    }

    private Forecast falling() {
        LocalDate quiet = day(trend.zero());
        LocalDate earliest = day(trend.earliestZero());
        Optional<LocalDate> latest = trend.latestZero().stream()
                .filter(zero -> zero * stretch < HORIZON_DAYS)
                .mapToObj(this::day)
                .findFirst();
        return new Forecast.Falling(
                quiet,
                earliest.isBefore(quiet) ? earliest : quiet,
                latest.map(end -> end.isBefore(quiet) ? quiet : end));
    }

    /**
     * The first day of the week in which the line reaches zero, week 0 being the one that ended on the last day. The small
     * difference keeps a rounding error from adding a day.
     */
    private LocalDate day(double zero) {
        long days = (long) Math.ceil(Math.min(Math.max(zero - 1, 0) * stretch, HORIZON_DAYS) - 1e-6);
        return last.plusDays(1 + days);
    }
}

package io.deprecation.console.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Where everything is in a burn-down's picture: uses above, clients below, and names above both.
 *
 * @param width of the whole
 * @param days the days, shared by both panels
 * @param uses the counts of the panel above
 * @param clients the counts of the panel below
 */
record Frame(double width, DayScale days, Scale uses, Scale clients) {

    /** Below this width there is room for fewer words. */
    private static final double NARROW = 600;

    private static final double NAMES = 56;
    private static final double RIGHT = 14;
    private static final double BETWEEN = 40;
    private static final double BELOW = 26;

    /** What is to come takes up no more room than what has been, and half as much again. */
    private static final double MOST_TO_COME = 1.5;

    static Frame of(BurndownPlot plot, double width) {
        boolean narrow = width < NARROW;
        double base = NAMES + (narrow ? 170 : 240);
        double floor = base + BETWEEN + (narrow ? 56 : 72);
        double most = plot.days().stream().mapToDouble(ChartDay::total).max().orElse(0);
        double remaining =
                plot.days().stream().mapToDouble(ChartDay::remaining).max().orElse(0);
        return new Frame(
                width,
                new DayScale(plot.first(), last(plot), narrow ? 36 : 48, width - RIGHT),
                Scale.upTo(most, base, NAMES, 4),
                Scale.upTo(remaining, floor, base + BETWEEN, 2));
    }

    private static LocalDate last(BurndownPlot plot) {
        LocalDate today = plot.today();
        long past = Math.max(7, ChronoUnit.DAYS.between(plot.first(), today));
        LocalDate limit = today.plusDays((long) (past * MOST_TO_COME));
        LocalDate expected = Stream.concat(
                        plot.sunset().stream(), plot.outlook().stream().map(Outlook::quiet))
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(today))
                .map(day -> day.plusDays(Math.max(2, past / 12)))
                .orElse(today);
        return expected.isAfter(limit) ? limit : expected;
    }

    boolean narrow() {
        return width < NARROW;
    }

    double height() {
        return clients.zero() + BELOW;
    }
}

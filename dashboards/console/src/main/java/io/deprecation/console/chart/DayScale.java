package io.deprecation.console.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days along a stretch of the picture.
 *
 * @param first the first day, which is at {@code left}
 * @param last the last day, which is at {@code right}; not before the first
 */
record DayScale(LocalDate first, LocalDate last, double left, double right) {

    private static final List<Integer> DAYS = List.of(1, 2, 7, 14);
    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12);

    double at(LocalDate day) {
        return left + (right - left) * days(day) / Math.max(1, days(last));
    }

    /** The width of one day. */
    double day() {
        return (right - left) / Math.max(1, days(last));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** A day within the stretch: itself, or the end that is nearer. */
    LocalDate within(LocalDate day) {
        if (day.isBefore(first)) {
            return first;
        }
        return day.isAfter(last) ? last : day;
    }

    /** Days to be named: every so many days or weeks, or the firsts of months. */
    List<LocalDate> ticks(int atMost) {
        return Stream.concat(DAYS.stream().map(this::everyDays), MONTHS.stream().map(this::everyMonths))
                .filter(ticks -> ticks.size() <= atMost)
                .findFirst()
                .orElse(List.of(first));
    }

    private List<LocalDate> everyDays(int step) {
        return IntStream.rangeClosed(0, (int) days(last) / step)
                .mapToObj(number -> first.plusDays((long) number * step))
                .toList();
    }

    private List<LocalDate> everyMonths(int step) {
        LocalDate begin =
                first.getDayOfMonth() == 1 ? first : first.plusMonths(1).withDayOfMonth(1);
        return Stream.iterate(begin, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> (month.getMonthValue() - 1) % step == 0)
                .toList();
    }

    private long days(LocalDate until) {
        return ChronoUnit.DAYS.between(first, until);
    }
}

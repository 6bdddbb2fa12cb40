package io.deprecation.rule.cron;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times of day on certain days, in cron's notation of five fields: minute, hour, day of the month, month, day of the
 * week. Of the two fields for days one must be {@code *}: with both, some programs take the days of either and others
 * the days of both.
 *
 * @param minutes from 0 to 59
 * @param hours from 0 to 23
 * @param days of the month, from 1 to 31
 * @param months from 1 to 12
 * @param weekdays from 1, Monday, to 7
 */
public record CronExpression(
        List<Integer> minutes, List<Integer> hours, List<Integer> days, List<Integer> months, List<Integer> weekdays) {

    private static final int FIELDS = 5;
    private static final int DAY = 2;
    private static final int WEEKDAY = 4;

    public CronExpression {
        minutes = List.copyOf(minutes);
        hours = List.copyOf(hours);
        days = List.copyOf(days);
        months = List.copyOf(months);
        weekdays = List.copyOf(weekdays);
    }

    /**
     * Reads an expression.
     *
     * @throws CronSyntaxException if the text is not in the notation
     */
    public static CronExpression parse(String text) throws CronSyntaxException {
        String[] fields = text.strip().split("\\s+", -1);
        if (fields.length != FIELDS) {
            throw new CronSyntaxException(
                    "`%s` has %d fields, and not five".formatted(text, fields.length),
                    "Write minute, hour, day of the month, month and day of the week, such as `0 12 * * TUE`");
        }
        if (!fields[DAY].equals("*") && !fields[WEEKDAY].equals("*")) {
            throw new CronSyntaxException(
                    "`%s` names days of the month and days of the week, which is not taken alike everywhere"
                            .formatted(text),
                    "Write `*` for one of them, or windows by `from`");
        }
        return new CronExpression(
                values(CronField.MINUTE, fields[0]),
                values(CronField.HOUR, fields[1]),
                values(CronField.DAY, fields[DAY]),
                values(CronField.MONTH, fields[3]),
                values(CronField.WEEKDAY, fields[WEEKDAY]));
    }

    private static List<Integer> values(CronField field, String text) throws CronSyntaxException {
        return field.parse(text).stream().boxed().toList();
    }

    /**
     * Its instants in a zone, in order. A local time that is skipped, when clocks are put forward, is the instant of the
     * change; one that comes twice, when they are put back, is the first of the two.
     *
     * @param from the first instant that may be one
     * @param until the first instant that may be none any more
     */
    public Stream<Instant> instants(ZoneId zone, Instant from, Instant until) {
        LocalDate first = LocalDate.ofInstant(from, zone).minusDays(1);
        LocalDate last = LocalDate.ofInstant(until, zone).plusDays(1);
        return first.datesUntil(last.plusDays(1))
                .filter(this::isOn)
                .flatMap(day -> times().map(day::atTime))
                .map(local -> instant(local, zone))
                .dropWhile(instant -> instant.isBefore(from))
                .takeWhile(instant -> instant.isBefore(until));
    }

    private boolean isOn(LocalDate day) {
        return months.contains(day.getMonthValue())
                && days.contains(day.getDayOfMonth())
                && weekdays.contains(day.getDayOfWeek().getValue());
    }

    private Stream<LocalTime> times() {
        return hours.stream().flatMap(hour -> minutes.stream().map(minute -> LocalTime.of(hour, minute)));
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}

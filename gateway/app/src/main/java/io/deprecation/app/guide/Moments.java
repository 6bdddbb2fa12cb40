package io.deprecation.app.guide;

import io.deprecation.rule.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people read them, in UTC. */
final class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_WITH_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private Moments() {}

    /** {@code 1 September 2026}, and the time of day where it is not midnight. */
    static String in(Instant instant) {
        return time(instant).equals(LocalTime.MIDNIGHT) ? day(instant) : withTime(instant) + " UTC";
    }

    /** {@code 3 November 2026, 12:00 to 13:00}. */
    static String during(Window window) {
        boolean sameDay = date(window.from()).equals(date(window.until()));
        return "%s to %s UTC"
                .formatted(withTime(window.from()), sameDay ? clock(window.until()) : withTime(window.until()));
    }

    private static String withTime(Instant instant) {
        return day(instant) + ", " + clock(instant);
    }

    private static String day(Instant instant) {
        return DAY.format(date(instant));
    }

    private static String clock(Instant instant) {
        LocalTime time = time(instant);
        return (time.getSecond() == 0 ? TIME : TIME_WITH_SECONDS).format(time);
    }

    private static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static LocalTime time(Instant instant) {
        return LocalTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

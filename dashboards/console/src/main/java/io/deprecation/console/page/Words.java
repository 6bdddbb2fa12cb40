package io.deprecation.console.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;

/** Days, times and counts as people read them; all in UTC. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant instant) {
        return day(dayOf(instant));
    }

    static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    static String moment(Instant instant) {
        return day(instant) + ", " + time(instant);
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    static String count(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** Clients by their ids, in the order of the alphabet. */
    static String names(Collection<String> clients) {
        return String.join(", ", clients.stream().sorted().toList());
    }

    /** {@code 1 call}, {@code 2 calls}. */
    static String count(long count, String one) {
        return count(count) + " " + one + (count == 1 ? "" : "s");
    }

    /** {@code today}, {@code in 71 days}, {@code 3 days ago}. */
    static String distance(long days) {
        if (days == 0) {
            return "today";
        }
        return days > 0 ? "in " + count(days, "day") : count(-days, "day") + " ago";
    }

    /** Of a day against another: {@code 3 days before}, {@code on the day of}, {@code 1 day after}. */
    static String against(LocalDate day, LocalDate other) {
        long days = ChronoUnit.DAYS.between(day, other);
        if (days == 0) {
            return "on the day of";
        }
        return count(Math.abs(days), "day") + (days > 0 ? " before" : " after");
    }
}

package io.deprecation.console.answer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The days that somebody asks for, as they wrote them.
 *
 * @param from the first one; if left out, the one with which there are {@value Reading#DAYS} of them
 * @param to the last one; if left out, today
 */
public record AskedDays(Optional<String> from, Optional<String> to) {

    /** For how long the ledger keeps days. */
    private static final int YEARS = 2;

    /**
     * The days meant. Days to come are left off.
     *
     * @throws BadDaysException if there are none
     */
    Days until(LocalDate today) {
        LocalDate last = to.map(text -> parsed("to", text))
                .filter(day -> day.isBefore(today))
                .orElse(today);
        LocalDate first = from.map(text -> parsed("from", text)).orElseGet(() -> last.minusDays(Reading.DAYS - 1L));
        if (first.isAfter(today)) {
            throw new BadDaysException("from is to come: today is " + today + ", in UTC.");
        }
        if (first.isAfter(last)) {
            throw new BadDaysException("from is after to: write the earlier day as from.");
        }
        LocalDate kept = today.minusYears(YEARS);
        if (first.isBefore(kept)) {
            throw new BadDaysException("Days are kept for " + YEARS + " years: ask from " + kept + " on.");
        }
        return new Days(first, last);
    }

    private static LocalDate parsed(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 0 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // Said below, as for a day of another age.
        }
        throw new BadDaysException(name + " is no day: write it as 2026-11-20.");
    }
}

package io.deprecation.usage;

import java.time.LocalDate;

/**
 * Days of UTC whose counts were made up for a demonstration.
 *
 * @param from the first day
 * @param until the day after the last one; after {@code from}
 */
public record SampleDays(LocalDate from, LocalDate until) {

    public SampleDays {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("sample days end before they begin");
        }
    }

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}

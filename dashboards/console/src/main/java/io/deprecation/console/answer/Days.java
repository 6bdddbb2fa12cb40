package io.deprecation.console.answer;

import java.time.LocalDate;

/**
 * Some days in UTC.
 *
 * @param from the first one
 * @param to the last one; not before it
 */
record Days(LocalDate from, LocalDate to) {

    boolean contain(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

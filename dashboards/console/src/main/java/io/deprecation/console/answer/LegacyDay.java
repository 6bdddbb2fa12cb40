package io.deprecation.console.answer;

import java.time.LocalDate;

/**
 * How often the old form was sent on one day, by all clients together; strays are left out.
 *
 * @param day the day, in UTC
 * @param complete whether everything that was used on it is known
 * @param count how often
 */
public record LegacyDay(LocalDate day, boolean complete, long count) {}

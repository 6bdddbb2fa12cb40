package io.deprecation.usage;

import java.time.LocalDate;

/**
 * How often a deprecation's old form was sent on one day, by all clients together; strays are left out.
 *
 * @param deprecation the deprecation's id
 * @param day the day, in UTC
 * @param count how often; at least 1
 */
public record LegacyDay(String deprecation, LocalDate day, long count) {}

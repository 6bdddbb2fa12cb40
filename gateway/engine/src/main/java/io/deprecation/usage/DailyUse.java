package io.deprecation.usage;

import java.time.LocalDate;

/**
 * A count of one day.
 *
 * @param day the day, in UTC
 * @param client the client's id
 * @param observation what was seen
 * @param count how often; at least 1
 */
public record DailyUse(LocalDate day, String client, Observation observation, long count) {}

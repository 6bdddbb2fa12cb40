package io.deprecation.usage;

import java.time.Instant;

/**
 * A count of one hour.
 *
 * @param hour the beginning of the hour
 * @param client the client's id
 * @param observation what was seen
 * @param count how often; at least 1
 */
public record HourlyUse(Instant hour, String client, Observation observation, long count) {}

package io.deprecation.usage;

import java.time.Instant;

/**
 * When a client was seen with an observation, over all that the ledger holds.
 *
 * @param client the client's id
 * @param observation what was seen
 * @param first the beginning of the first hour in which it was
 * @param last the beginning of the last hour in which it was
 */
public record Activity(String client, Observation observation, Instant first, Instant last) {}

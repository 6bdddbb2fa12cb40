package io.deprecation.ledger.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Which segment counts come from.
 *
 * @param id its id
 * @param process the process that counted
 * @param hour the beginning of the hour that it counted for
 */
public record SegmentId(UUID id, UUID process, Instant hour) {}

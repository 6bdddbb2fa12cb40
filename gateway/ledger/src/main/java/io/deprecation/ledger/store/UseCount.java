package io.deprecation.ledger.store;

import io.deprecation.usage.Use;
import java.util.UUID;

/**
 * The absolute value of one counter.
 *
 * @param id the use's id in the database, which is made of its parts
 * @param use what was counted
 * @param count how often, since the segment began
 */
public record UseCount(UUID id, Use use, long count) {}

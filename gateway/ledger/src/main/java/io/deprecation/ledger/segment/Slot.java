package io.deprecation.ledger.segment;

import io.deprecation.usage.Use;

/**
 * What a slot held when it was read.
 *
 * @param use what was counted
 * @param count how often
 * @param lastMillis when it was counted last, in milliseconds since the epoch; evidence, and nothing to rely on
 */
public record Slot(Use use, long count, long lastMillis) {}

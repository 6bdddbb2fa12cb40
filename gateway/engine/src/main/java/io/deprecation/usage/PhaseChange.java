package io.deprecation.usage;

import java.time.Instant;

/**
 * A deprecation's phase in effect changed.
 *
 * @param deprecation the deprecation's id
 * @param phase the phase from then on: {@code expand}, {@code migrate} or {@code contract}
 * @param at when it was first seen to be in effect
 * @param generation the digest of the rules that made it so
 */
public record PhaseChange(String deprecation, String phase, Instant at, String generation) {}

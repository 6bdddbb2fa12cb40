package io.deprecation.console.api;

import java.time.Instant;

/**
 * A change of the phase in effect.
 *
 * @param phase the phase from then on
 * @param at when it was first seen to be in effect
 */
public record PhaseStep(String phase, Instant at) {}

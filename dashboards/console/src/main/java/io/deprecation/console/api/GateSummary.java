package io.deprecation.console.api;

import java.util.Optional;

/**
 * What the gate says, without its reasons.
 *
 * @param verdict {@code pass}, {@code fail} or {@code unknown}
 * @param interval the window of a client without a cadence; not there while a latch stands
 */
public record GateSummary(String verdict, Optional<MadeFrom> interval) {}

package io.deprecation.console.api;

import java.time.Instant;

/**
 * The owner's word that stands in for a pass ({@code contract-anyway}).
 *
 * @param stands whether it stands now
 * @param by who says so
 * @param reason why
 * @param until the first instant at which it stands no more
 */
public record AnywayWord(boolean stands, String by, String reason, Instant until) {}

package io.deprecation.console.api;

import java.time.Instant;

/**
 * An owner's word, on record, by which a finding does not stand in the way.
 *
 * @param by who says so
 * @param reason why
 * @param until the first instant at which it stands no more
 */
public record AcceptedBy(String by, String reason, Instant until) {}

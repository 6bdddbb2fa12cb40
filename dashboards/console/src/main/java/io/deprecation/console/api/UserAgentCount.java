package io.deprecation.console.api;

/**
 * How often a user agent was seen with the old form: best effort, and never a basis for decisions.
 *
 * @param userAgent what the client called itself; {@code other} for all beyond the most frequent
 * @param count how often
 */
public record UserAgentCount(String userAgent, long count) {}

package io.deprecation.usage;

import java.time.LocalDate;

/**
 * How often a user agent was seen with the old form on one day: best effort, and never a basis for decisions.
 *
 * @param day the day, in UTC
 * @param client the client's id
 * @param userAgent the header's value, shortened; {@link #OTHER} for all beyond the most frequent
 * @param count how often
 */
public record UserAgentUse(LocalDate day, String client, String userAgent, long count) {

    /** Stands for the user agents that are not among those kept. */
    public static final String OTHER = "other";
}

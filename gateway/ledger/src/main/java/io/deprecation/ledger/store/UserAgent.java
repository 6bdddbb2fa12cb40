package io.deprecation.ledger.store;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Which user agent was seen, where, and on which day of UTC.
 *
 * @param deprecation the deprecation's id
 * @param client the client's id
 * @param day the day
 * @param userAgent the header's value, shortened
 */
public record UserAgent(String deprecation, String client, LocalDate day, String userAgent)
        implements Comparable<UserAgent> {

    private static final Comparator<UserAgent> ORDER = Comparator.comparing(UserAgent::deprecation)
            .thenComparing(UserAgent::client)
            .thenComparing(UserAgent::day)
            .thenComparing(UserAgent::userAgent);

    @Override
    public int compareTo(UserAgent other) {
        return ORDER.compare(this, other);
    }
}

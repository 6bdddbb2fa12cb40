package io.deprecation.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What has been counted, read back. All days are days of UTC. What was counted is there after the next flush or the one
 * after it. Safe for use by many threads; every method waits for the database, and throws
 * {@link LedgerUnavailableException} where it does not answer: no answer is never an empty one.
 */
public interface UseHistory {

    /**
     * The uses of one deprecation by day, summed over patterns and methods, in the order of day and client; days and
     * clients without a use have no row.
     *
     * @param from the first day
     * @param until the day after the last one
     */
    List<DailyUse> daily(String deprecation, LocalDate from, LocalDate until);

    /**
     * The uses of one deprecation by hour, in the order of hour and client. Hours are kept for 60 days.
     *
     * @param interval the hours that begin in it
     */
    List<HourlyUse> hourly(String deprecation, Interval interval);

    /** Since when, and until when, each client of one deprecation has been seen with each observation. */
    List<Activity> activity(String deprecation);

    /** Stretches, within an interval, for which counts may be missing; in the order of their beginnings. */
    List<Gap> gaps(Interval interval);

    /** The user agents of one deprecation by client and day, the most frequent first within each. */
    List<UserAgentUse> userAgents(String deprecation, LocalDate from, LocalDate until);

    /** The last legacy request of each client of one deprecation. */
    List<LegacyRequest> lastLegacyRequests(String deprecation);

    /** The ids of all deprecations that have ever been counted for, in their order. */
    List<String> deprecations();

    /** The days of one deprecation for which there is sample data: whoever shows or judges counts of them says so. */
    Optional<SampleDays> sample(String deprecation);
}

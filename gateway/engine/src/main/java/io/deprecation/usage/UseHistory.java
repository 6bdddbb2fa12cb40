package io.deprecation.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

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
     * One client's uses by day, by deprecation, summed over patterns and methods; in the order of deprecation and day. A
     * deprecation without a use on these days is not in it. For a page about a client: it need not read the others.
     *
     * @param from the first day
     * @param until the day after the last one
     */
    SortedMap<String, List<DailyUse>> dailyOf(String client, LocalDate from, LocalDate until);

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

    /** The same for one client by deprecation; one without any on these days is not in it. */
    SortedMap<String, List<UserAgentUse>> userAgentsOf(String client, LocalDate from, LocalDate until);

    /**
     * To which endpoints one client sent the old form, by deprecation, the most frequent first; a deprecation whose old form
     * it did not send on these days is not in it.
     *
     * @param from the first day
     * @param until the day after the last one
     */
    SortedMap<String, List<EndpointUse>> endpointsOf(String client, LocalDate from, LocalDate until);

    /** The last legacy request of each client of one deprecation. */
    List<LegacyRequest> lastLegacyRequests(String deprecation);

    /** The last legacy request of one client for each deprecation, in their order. */
    List<LegacyRequest> lastLegacyRequestsOf(String client);

    /** The ids of all deprecations that have ever been counted for, in their order. */
    List<String> deprecations();

    /**
     * The legacy requests of all deprecations by day, in the order of deprecation and day; days without one have no row.
     * For a list of deprecations, which has no room for clients: {@link #daily} tells of those, deprecation by
     * deprecation.
     *
     * @param from the first day
     * @param until the day after the last one
     */
    List<LegacyDay> legacyDays(LocalDate from, LocalDate until);

    /**
     * How many clients have sent the old form of each deprecation, in the order of deprecations; one that nobody has
     * sent has no row.
     *
     * @param since from when on counts as of late, by the hour
     */
    List<LegacyClients> legacyClients(Instant since);

    /** The days of one deprecation for which there is sample data: whoever shows or judges counts of them says so. */
    Optional<SampleDays> sample(String deprecation);
}

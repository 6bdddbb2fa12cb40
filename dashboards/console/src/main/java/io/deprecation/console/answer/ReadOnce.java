package io.deprecation.console.answer;

import io.deprecation.usage.Activity;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.EndpointUse;
import io.deprecation.usage.Gap;
import io.deprecation.usage.HourlyUse;
import io.deprecation.usage.Interval;
import io.deprecation.usage.LegacyClients;
import io.deprecation.usage.LegacyDay;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.SampleDays;
import io.deprecation.usage.UseHistory;
import io.deprecation.usage.UserAgentUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A history for one request: burn-down and gate look at the same days, and must not see them differ. It keeps the rows of
 * one deprecation at a time, because all together may not fit into memory. Not safe for use by many threads.
 *
 * <p>It reads a year beyond what is asked for, where the gate looks for uses that a clock, since put back, has dated to
 * come; there are next to none, and nobody needs to be asked twice.
 */
final class ReadOnce implements UseHistory {

    private final UseHistory ledger;
    private final Map<Interval, List<Gap>> gaps = new HashMap<>();
    private Days days = new Days("", LocalDate.MIN, LocalDate.MIN, List.of());

    ReadOnce(UseHistory ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<DailyUse> daily(String deprecation, LocalDate from, LocalDate until) {
        if (!days.hold(deprecation, from, until)) {
            LocalDate end = until.plusYears(1);
            days = new Days(deprecation, from, end, ledger.daily(deprecation, from, end));
        }
        return days.part(from, until);
    }

    @Override
    public SortedMap<String, List<DailyUse>> dailyOf(String client, LocalDate from, LocalDate until) {
        return ledger.dailyOf(client, from, until);
    }

    @Override
    public List<HourlyUse> hourly(String deprecation, Interval interval) {
        return ledger.hourly(deprecation, interval);
    }

    @Override
    public List<Activity> activity(String deprecation) {
        return ledger.activity(deprecation);
    }

    @Override
    public List<Gap> gaps(Interval interval) {
        return gaps.computeIfAbsent(interval, ledger::gaps);
    }

    @Override
    public List<UserAgentUse> userAgents(String deprecation, LocalDate from, LocalDate until) {
        return ledger.userAgents(deprecation, from, until);
    }

    @Override
    public SortedMap<String, List<UserAgentUse>> userAgentsOf(String client, LocalDate from, LocalDate until) {
        return ledger.userAgentsOf(client, from, until);
    }

    @Override
    public SortedMap<String, List<EndpointUse>> endpointsOf(String client, LocalDate from, LocalDate until) {
        return ledger.endpointsOf(client, from, until);
    }

    @Override
    public List<LegacyRequest> lastLegacyRequests(String deprecation) {
        return ledger.lastLegacyRequests(deprecation);
    }

    @Override
    public List<LegacyRequest> lastLegacyRequestsOf(String client) {
        return ledger.lastLegacyRequestsOf(client);
    }

    @Override
    public List<String> deprecations() {
        return ledger.deprecations();
    }

    @Override
    public List<LegacyDay> legacyDays(LocalDate from, LocalDate until) {
        return ledger.legacyDays(from, until);
    }

    @Override
    public List<LegacyClients> legacyClients(Instant since) {
        return ledger.legacyClients(since);
    }

    @Override
    public Optional<SampleDays> sample(String deprecation) {
        return ledger.sample(deprecation);
    }

    private record Days(String deprecation, LocalDate from, LocalDate until, List<DailyUse> uses) {

        boolean hold(String wanted, LocalDate first, LocalDate end) {
            return deprecation.equals(wanted) && !first.isBefore(from) && !end.isAfter(until);
        }

        List<DailyUse> part(LocalDate first, LocalDate end) {
            return uses.stream()
                    .filter(use -> !use.day().isBefore(first) && use.day().isBefore(end))
                    .toList();
        }
    }
}

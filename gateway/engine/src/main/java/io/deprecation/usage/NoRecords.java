package io.deprecation.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The records of a gateway without a ledger: no question has an answer. */
final class NoRecords implements UseHistory, PhaseLog, RuleLog, Latches, LastGoodRules {

    @Override
    public List<DailyUse> daily(String deprecation, LocalDate from, LocalDate until) {
        throw unavailable();
    }

    @Override
    public SortedMap<String, List<DailyUse>> dailyOf(String client, LocalDate from, LocalDate until) {
        throw unavailable();
    }

    @Override
    public List<HourlyUse> hourly(String deprecation, Interval interval) {
        throw unavailable();
    }

    @Override
    public List<Activity> activity(String deprecation) {
        throw unavailable();
    }

    @Override
    public List<Gap> gaps(Interval interval) {
        throw unavailable();
    }

    @Override
    public List<UserAgentUse> userAgents(String deprecation, LocalDate from, LocalDate until) {
        throw unavailable();
    }

    @Override
    public SortedMap<String, List<UserAgentUse>> userAgentsOf(String client, LocalDate from, LocalDate until) {
        throw unavailable();
    }

    @Override
    public SortedMap<String, List<EndpointUse>> endpointsOf(String client, LocalDate from, LocalDate until) {
        throw unavailable();
    }

    @Override
    public List<LegacyRequest> lastLegacyRequests(String deprecation) {
        throw unavailable();
    }

    @Override
    public List<LegacyRequest> lastLegacyRequestsOf(String client) {
        throw unavailable();
    }

    @Override
    public List<LegacyDay> legacyDays(LocalDate from, LocalDate until) {
        throw unavailable();
    }

    @Override
    public List<LegacyClients> legacyClients(Instant since) {
        throw unavailable();
    }

    @Override
    public Optional<SampleDays> sample(String deprecation) {
        throw unavailable();
    }

    @Override
    public List<String> deprecations() {
        throw unavailable();
    }

    @Override
    public void record(PhaseChange change) {
        throw unavailable();
    }

    @Override
    public List<PhaseChange> changes(String deprecation) {
        throw unavailable();
    }

    @Override
    public void record(Map<String, String> fingerprints, Instant at) {
        throw unavailable();
    }

    @Override
    public Optional<Instant> since(String deprecation, String fingerprint) {
        throw unavailable();
    }

    @Override
    public Latch latch(Latch pass) {
        throw unavailable();
    }

    @Override
    public void release(String deprecation) {
        throw unavailable();
    }

    @Override
    public Set<String> all() {
        return Set.of();
    }

    @Override
    public Optional<Latch> latched(String deprecation) {
        return Optional.empty();
    }

    @Override
    public void keep(RuleGeneration generation) {
        throw unavailable();
    }

    @Override
    public Optional<RuleGeneration> last() {
        throw unavailable();
    }

    private static LedgerUnavailableException unavailable() {
        return new LedgerUnavailableException("there is no ledger, because deprecation.ledger.url is empty");
    }
}

package io.deprecation.ledger.store;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads back what was counted. */
public final class JdbcHistory implements UseHistory {

    private static final CountReader<LocalDate, DailyUse> DAILY = new CountReader<>(
            "ledger_day",
            "on_day",
            Times::date,
            (day, seen, count) -> new DailyUse(day, seen.client(), seen.observation(), count));

    private static final CountReader<Instant, HourlyUse> HOURLY = new CountReader<>(
            "ledger_hour",
            "in_hour",
            Times::instant,
            (hour, seen, count) -> new HourlyUse(hour, seen.client(), seen.observation(), count));

    private static final String ACTIVITY = """
            SELECT %1$s, MIN(first_hour) AS first_hour, MAX(last_hour) AS last_hour FROM ledger_use
            WHERE deprecation = ? GROUP BY %1$s
            """.formatted(Seen.COLUMNS);

    private final Database database;
    private final SampleStore samples;
    private final InstantSource clock;

    public JdbcHistory(Database database, InstantSource clock) {
        this.database = database;
        this.samples = new SampleStore(database);
        this.clock = clock;
    }

    @Override
    public List<DailyUse> daily(String deprecation, LocalDate from, LocalDate until) {
        return database.ask("read the uses by day", client -> DAILY.read(client, deprecation, from, until));
    }

    @Override
    public SortedMap<String, List<DailyUse>> dailyOf(String client, LocalDate from, LocalDate until) {
        return database.ask("read a client's uses", jdbc -> ClientReader.daily(jdbc, client, from, until));
    }

    @Override
    public List<HourlyUse> hourly(String deprecation, Interval interval) {
        return database.ask(
                "read the uses by hour",
                client -> HOURLY.read(client, deprecation, Times.of(interval.from()), Times.of(interval.until())));
    }

    @Override
    public List<Activity> activity(String deprecation) {
        return database.ask(
                "read when clients were active",
                client -> client.sql(ACTIVITY)
                        .param(deprecation)
                        .query((row, number) -> activity(row))
                        .list());
    }

    @Override
    public List<Gap> gaps(Interval interval) {
        return database.ask("read the gaps in coverage", client -> GapReader.read(client, interval, clock.instant()));
    }

    @Override
    public List<UserAgentUse> userAgents(String deprecation, LocalDate from, LocalDate until) {
        return database.ask(
                "read the user agents", client -> EvidenceStore.userAgents(client, deprecation, from, until));
    }

    @Override
    public SortedMap<String, List<UserAgentUse>> userAgentsOf(String client, LocalDate from, LocalDate until) {
        return database.ask("read a client's user agents", jdbc -> ClientReader.userAgents(jdbc, client, from, until));
    }

    @Override
    public SortedMap<String, List<EndpointUse>> endpointsOf(String client, LocalDate from, LocalDate until) {
        return database.ask("read a client's endpoints", jdbc -> EndpointReader.read(jdbc, client, from, until));
    }

    @Override
    public List<LegacyRequest> lastLegacyRequests(String deprecation) {
        return database.ask("read the last requests", client -> EvidenceStore.lastRequests(client, deprecation));
    }

    @Override
    public List<LegacyRequest> lastLegacyRequestsOf(String client) {
        return database.ask("read a client's last requests", jdbc -> ClientReader.lastRequests(jdbc, client));
    }

    @Override
    public List<String> deprecations() {
        return database.ask(
                "read what has been counted for",
                client -> client.sql("SELECT DISTINCT deprecation FROM ledger_use ORDER BY deprecation")
                        .query(String.class)
                        .list());
    }

    @Override
    public List<LegacyDay> legacyDays(LocalDate from, LocalDate until) {
        return database.ask("read the legacy requests by day", client -> LegacyTotals.days(client, from, until));
    }

    @Override
    public List<LegacyClients> legacyClients(Instant since) {
        return database.ask("read who sent the old form", client -> LegacyTotals.clients(client, since));
    }

    @Override
    public Optional<SampleDays> sample(String deprecation) {
        return samples.of(deprecation);
    }

    private static Activity activity(ResultSet row) throws SQLException {
        Seen seen = Seen.read(row);
        return new Activity(
                seen.client(), seen.observation(), Times.instant(row, "first_hour"), Times.instant(row, "last_hour"));
    }
}

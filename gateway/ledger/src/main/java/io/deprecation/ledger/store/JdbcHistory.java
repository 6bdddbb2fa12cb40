package io.deprecation.ledger.store;

import io.deprecation.usage.Activity;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Direction;
import io.deprecation.usage.Gap;
import io.deprecation.usage.HourlyUse;
import io.deprecation.usage.Interval;
import io.deprecation.usage.Kind;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.SampleDays;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.UseHistory;
import io.deprecation.usage.UserAgentUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads counts back: the totals, and what has not been folded into them yet, in one statement, so that a segment that
 * is being folded is seen in one place and not in both.
 */
public final class JdbcHistory implements UseHistory {

    private static final String OBSERVED = "u.client, u.direction, u.kind, u.outcome, u.status";

    private static final String TOTALS_AND_SEGMENTS = """
            SELECT %2$s, client, direction, kind, outcome, status, SUM(uses) AS uses FROM (
                SELECT %1$s, d.%2$s, d.uses FROM %3$s d JOIN ledger_use u ON u.id = d.use_id
                WHERE d.deprecation = ? AND d.%2$s >= ? AND d.%2$s < ?
                UNION ALL
                SELECT %1$s, s.%2$s, c.uses FROM ledger_use u
                JOIN ledger_segment_count c ON c.use_id = u.id JOIN ledger_segment s ON s.id = c.segment_id
                WHERE u.deprecation = ? AND s.%2$s >= ? AND s.%2$s < ?
            ) AS counts
            GROUP BY %2$s, client, direction, kind, outcome, status
            HAVING SUM(uses) > 0
            ORDER BY %2$s, client, direction, kind, outcome, status
            """;

    private static final String DAILY = TOTALS_AND_SEGMENTS.formatted(OBSERVED, "on_day", "ledger_day");
    private static final String HOURLY = TOTALS_AND_SEGMENTS.formatted(OBSERVED, "in_hour", "ledger_hour");

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
        return database.ask(
                "read the uses by day",
                client -> client.sql(DAILY)
                        .params(deprecation, from, until, deprecation, from, until)
                        .query((row, number) -> new DailyUse(
                                Times.date(row, "on_day"),
                                row.getString("client"),
                                observation(row),
                                row.getLong("uses")))
                        .list());
    }

    @Override
    public List<HourlyUse> hourly(String deprecation, Interval interval) {
        var from = Times.of(interval.from());
        var until = Times.of(interval.until());
        return database.ask(
                "read the uses by hour",
                client -> client.sql(HOURLY)
                        .params(deprecation, from, until, deprecation, from, until)
                        .query((row, number) -> new HourlyUse(
                                Times.instant(row, "in_hour"),
                                row.getString("client"),
                                observation(row),
                                row.getLong("uses")))
                        .list());
    }

    @Override
    public List<Activity> activity(String deprecation) {
        return database.ask(
                "read when clients were active",
                client -> client.sql("SELECT " + OBSERVED
                                + ", MIN(u.first_hour) AS first_hour, MAX(u.last_hour) AS last_hour FROM ledger_use u"
                                + " WHERE u.deprecation = ? GROUP BY " + OBSERVED + " ORDER BY " + OBSERVED)
                        .param(deprecation)
                        .query((row, number) -> new Activity(
                                row.getString("client"),
                                observation(row),
                                Times.instant(row, "first_hour"),
                                Times.instant(row, "last_hour")))
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
    public List<LegacyRequest> lastLegacyRequests(String deprecation) {
        return database.ask("read the last requests", client -> EvidenceStore.lastRequests(client, deprecation));
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
    public Optional<SampleDays> sample(String deprecation) {
        return samples.of(deprecation);
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                Direction.valueOf(row.getString("direction")),
                Kind.valueOf(row.getString("kind")),
                Outcome.valueOf(row.getString("outcome")),
                StatusClass.valueOf(row.getString("status")));
    }
}

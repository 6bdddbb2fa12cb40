package io.deprecation.ledger.store;

import io.deprecation.usage.Activity;
import io.deprecation.usage.DailyUse;
import io.deprecation.usage.EndpointUse;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.UserAgentUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what there is of one client, whatever the deprecation. Each of its uses is looked up day by day, because the key
 * of {@code ledger_day} has the day before the use: some thousand look-ups, where a range of days would be read with the
 * counts of everybody else, and an index of its own would be written with every count of everybody else.
 */
final class ClientReader {

    /** The totals, and what has not been folded into them yet, in one statement, as in {@link CountReader}. */
    private static final String COUNTS = """
            SELECT deprecation, %4$s, %1$s, SUM(uses) AS uses FROM (
                SELECT u.deprecation, d.on_day, u.pattern, u.method, %2$s, d.uses FROM ledger_use u
                CROSS JOIN (VALUES %3$s) AS days (on_day)
                JOIN ledger_day d ON d.deprecation = u.deprecation AND d.on_day = days.on_day AND d.use_id = u.id
                WHERE u.client = ?
                UNION ALL
                SELECT u.deprecation, s.on_day, u.pattern, u.method, %2$s, c.uses FROM ledger_use u
                JOIN ledger_segment_count c ON c.use_id = u.id JOIN ledger_segment s ON s.id = c.segment_id
                WHERE u.client = ? AND s.on_day >= ? AND s.on_day < ?
            ) AS counts
            GROUP BY deprecation, %4$s, %1$s HAVING SUM(uses) > 0 ORDER BY deprecation, %4$s
            """;

    private static final String BY_DAY = "on_day";
    private static final String BY_ENDPOINT = "pattern, method";

    private static final String ACTIVITY = "SELECT deprecation, %1$s, MIN(first_hour) AS first_hour,"
            + " MAX(last_hour) AS last_hour FROM ledger_use WHERE client = ?"
            + " GROUP BY deprecation, %1$s ORDER BY deprecation";

    private static final String USER_AGENTS = "SELECT deprecation, client, on_day, user_agent, uses"
            + " FROM ledger_user_agent WHERE client = ? AND on_day >= ? AND on_day < ?"
            + " ORDER BY deprecation, on_day, uses DESC, user_agent";

    private static final String LAST_REQUESTS = "SELECT deprecation, client, requested_at, method, pattern"
            + " FROM ledger_last_request WHERE client = ? ORDER BY deprecation";

    private static final String DAY = "(CAST(? AS date))";

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private ClientReader() {}

    static SortedMap<String, List<DailyUse>> daily(JdbcClient jdbc, String client, LocalDate from, LocalDate until) {
        return counts(
                jdbc,
                BY_DAY,
                client,
                from,
                until,
                row -> new DailyUse(
                        Times.date(row, "on_day"), client, Seen.read(row).observation(), row.getLong("uses")));
    }

    static SortedMap<String, List<EndpointUse>> endpoints(
            JdbcClient jdbc, String client, LocalDate from, LocalDate until) {
        return counts(
                jdbc,
                BY_ENDPOINT,
                client,
                from,
                until,
                row -> new EndpointUse(
                        row.getString("method"),
                        row.getString("pattern"),
                        Seen.read(row).observation(),
                        row.getLong("uses")));
    }

    static SortedMap<String, List<Activity>> activity(JdbcClient jdbc, String client) {
        var activity = new TreeMap<String, List<Activity>>();
        jdbc.sql(ACTIVITY.formatted(Seen.COLUMNS)).param(client).query(row -> {
            add(activity, row, JdbcHistory::activity);
        });
        return activity;
    }

    static SortedMap<String, List<UserAgentUse>> userAgents(
            JdbcClient jdbc, String client, LocalDate from, LocalDate until) {
        var uses = new TreeMap<String, List<UserAgentUse>>();
        jdbc.sql(USER_AGENTS).params(client, from, until).query(row -> {
            uses.computeIfAbsent(row.getString("deprecation"), first -> new ArrayList<>())
                    .add(EvidenceStore.userAgent(row));
        });
        uses.replaceAll((deprecation, all) -> UserAgentRow.told(all, EvidenceStore.TOLD));
        return uses;
    }

    static List<LegacyRequest> lastRequests(JdbcClient jdbc, String client) {
        return jdbc.sql(LAST_REQUESTS)
                .param(client)
                .query((row, number) -> EvidenceStore.lastRequest(row))
                .list();
    }

    private static <T> SortedMap<String, List<T>> counts(
            JdbcClient jdbc, String by, String client, LocalDate from, LocalDate until, Reader<T> reader) {
        List<LocalDate> days = from.datesUntil(until).toList();
        if (days.isEmpty()) {
            return Collections.emptySortedMap();
        }
        var uses = new TreeMap<String, List<T>>();
        jdbc.sql(counts(by, days.size()))
                .params(days)
                .params(client, client, from, until)
                .query(row -> {
                    add(uses, row, reader);
                });
        return uses;
    }

    private static <T> void add(SortedMap<String, List<T>> all, ResultSet row, Reader<T> reader) throws SQLException {
        all.computeIfAbsent(row.getString("deprecation"), first -> new ArrayList<>())
                .add(reader.read(row));
    }

    private static String counts(String by, int days) {
        String ofUse = "u." + Seen.COLUMNS.replace(", ", ", u.");
        return COUNTS.formatted(Seen.COLUMNS, ofUse, String.join(", ", Collections.nCopies(days, DAY)), by);
    }
}

package io.deprecation.ledger.store;

import io.deprecation.usage.DailyUse;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.UserAgentUse;
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
    private static final String DAILY = """
            SELECT deprecation, on_day, %1$s, SUM(uses) AS uses FROM (
                SELECT u.deprecation, d.on_day, %2$s, d.uses FROM ledger_use u
                CROSS JOIN (VALUES %3$s) AS days (on_day)
                JOIN ledger_day d ON d.deprecation = u.deprecation AND d.on_day = days.on_day AND d.use_id = u.id
                WHERE u.client = ?
                UNION ALL
                SELECT u.deprecation, s.on_day, %2$s, c.uses FROM ledger_use u
                JOIN ledger_segment_count c ON c.use_id = u.id JOIN ledger_segment s ON s.id = c.segment_id
                WHERE u.client = ? AND s.on_day >= ? AND s.on_day < ?
            ) AS counts
            GROUP BY deprecation, on_day, %1$s HAVING SUM(uses) > 0 ORDER BY deprecation, on_day
            """;

    private static final String USER_AGENTS = "SELECT deprecation, client, on_day, user_agent, uses"
            + " FROM ledger_user_agent WHERE client = ? AND on_day >= ? AND on_day < ?"
            + " ORDER BY deprecation, on_day, uses DESC, user_agent";

    private static final String LAST_REQUESTS = "SELECT deprecation, client, requested_at, method, pattern"
            + " FROM ledger_last_request WHERE client = ? ORDER BY deprecation";

    private static final String DAY = "(CAST(? AS date))";

    private ClientReader() {}

    static SortedMap<String, List<DailyUse>> daily(JdbcClient jdbc, String client, LocalDate from, LocalDate until) {
        List<LocalDate> days = from.datesUntil(until).toList();
        if (days.isEmpty()) {
            return Collections.emptySortedMap();
        }
        var uses = new TreeMap<String, List<DailyUse>>();
        jdbc.sql(overDays(DAILY, days.size()))
                .params(days)
                .params(client, client, from, until)
                .query(row -> {
                    Seen seen = Seen.read(row);
                    uses.computeIfAbsent(row.getString("deprecation"), first -> new ArrayList<>())
                            .add(new DailyUse(
                                    Times.date(row, "on_day"), client, seen.observation(), row.getLong("uses")));
                });
        return uses;
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

    /** A statement with the columns of what was seen, and a parameter for each of the days. */
    static String overDays(String statement, int days) {
        String ofUse = "u." + Seen.COLUMNS.replace(", ", ", u.");
        return statement.formatted(Seen.COLUMNS, ofUse, String.join(", ", Collections.nCopies(days, DAY)));
    }
}

package io.deprecation.ledger.store;

import io.deprecation.usage.Activity;
import io.deprecation.usage.CallUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what one client called, and when it was seen at all; its uses are looked up as {@link ClientReader} does. */
final class CallReader {

    /** The totals, and what has not been folded into them yet, in one statement, as in {@link CountReader}. */
    private static final String CALLS = """
            SELECT deprecation, pattern, method, %1$s, SUM(uses) AS uses FROM (
                SELECT u.deprecation, u.pattern, u.method, %2$s, d.uses FROM ledger_use u
                CROSS JOIN (VALUES %3$s) AS days (on_day)
                JOIN ledger_day d ON d.deprecation = u.deprecation AND d.on_day = days.on_day AND d.use_id = u.id
                WHERE u.client = ?
                UNION ALL
                SELECT u.deprecation, u.pattern, u.method, %2$s, c.uses FROM ledger_use u
                JOIN ledger_segment_count c ON c.use_id = u.id JOIN ledger_segment s ON s.id = c.segment_id
                WHERE u.client = ? AND s.on_day >= ? AND s.on_day < ?
            ) AS counts
            GROUP BY deprecation, pattern, method, %1$s HAVING SUM(uses) > 0 ORDER BY deprecation, pattern, method
            """;

    private static final String ACTIVITY = "SELECT deprecation, %1$s, MIN(first_hour) AS first_hour,"
            + " MAX(last_hour) AS last_hour FROM ledger_use WHERE client = ?"
            + " GROUP BY deprecation, %1$s ORDER BY deprecation";

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private CallReader() {}

    static SortedMap<String, List<CallUse>> calls(JdbcClient jdbc, String client, LocalDate from, LocalDate until) {
        List<LocalDate> days = from.datesUntil(until).toList();
        if (days.isEmpty()) {
            return Collections.emptySortedMap();
        }
        var calls = new TreeMap<String, List<CallUse>>();
        jdbc.sql(ClientReader.overDays(CALLS, days.size()))
                .params(days)
                .params(client, client, from, until)
                .query(row -> {
                    add(calls, row, CallReader::call);
                });
        return calls;
    }

    static SortedMap<String, List<Activity>> activity(JdbcClient jdbc, String client) {
        var activity = new TreeMap<String, List<Activity>>();
        jdbc.sql(ACTIVITY.formatted(Seen.COLUMNS)).param(client).query(row -> {
            add(activity, row, JdbcHistory::activity);
        });
        return activity;
    }

    private static <T> void add(SortedMap<String, List<T>> all, ResultSet row, Reader<T> reader) throws SQLException {
        all.computeIfAbsent(row.getString("deprecation"), first -> new ArrayList<>())
                .add(reader.read(row));
    }

    private static CallUse call(ResultSet row) throws SQLException {
        return new CallUse(
                row.getString("method"),
                row.getString("pattern"),
                Seen.read(row).observation(),
                row.getLong("uses"));
    }
}

package io.deprecation.ledger.store;

import io.deprecation.usage.EndpointUse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads to which endpoints one client sent the old form; its uses are looked up as {@link ClientReader} does. */
final class EndpointReader {

    /** Most frequent first; of equals by name, so that the same counts are told in the same order. */
    private static final Comparator<EndpointUse> ORDER = Comparator.comparingLong(EndpointUse::count)
            .reversed()
            .thenComparing(EndpointUse::pattern)
            .thenComparing(EndpointUse::method);

    private static final String LEGACY = """
            SELECT deprecation, method, pattern, %1$s, SUM(uses) AS uses FROM (
                SELECT u.deprecation, u.method, u.pattern, %2$s, d.uses FROM ledger_use u
                CROSS JOIN (VALUES %3$s) AS days (on_day)
                JOIN ledger_day d ON d.deprecation = u.deprecation AND d.on_day = days.on_day AND d.use_id = u.id
                WHERE u.client = ? AND u.direction = 'REQUEST'
                UNION ALL
                SELECT u.deprecation, u.method, u.pattern, %2$s, c.uses FROM ledger_use u
                JOIN ledger_segment_count c ON c.use_id = u.id JOIN ledger_segment s ON s.id = c.segment_id
                WHERE u.client = ? AND u.direction = 'REQUEST' AND s.on_day >= ? AND s.on_day < ?
            ) AS counts
            GROUP BY deprecation, method, pattern, %1$s HAVING SUM(uses) > 0
            """;

    private record Endpoint(String method, String pattern) {}

    private EndpointReader() {}

    static SortedMap<String, List<EndpointUse>> read(JdbcClient jdbc, String client, LocalDate from, LocalDate until) {
        List<LocalDate> days = from.datesUntil(until).toList();
        if (days.isEmpty()) {
            return Collections.emptySortedMap();
        }
        var counts = new TreeMap<String, Map<Endpoint, Long>>();
        jdbc.sql(ClientReader.overDays(LEGACY, days.size()))
                .params(days)
                .params(client, client, from, until)
                .query(row -> {
                    Seen seen = Seen.read(row);
                    if (seen.observation().isLegacyRequest()
                            && !seen.observation().isStrayOf(client)) {
                        counts.computeIfAbsent(row.getString("deprecation"), first -> new HashMap<>())
                                .merge(
                                        new Endpoint(row.getString("method"), row.getString("pattern")),
                                        row.getLong("uses"),
                                        Long::sum);
                    }
                });
        return told(counts);
    }

    private static SortedMap<String, List<EndpointUse>> told(SortedMap<String, Map<Endpoint, Long>> counts) {
        var told = new TreeMap<String, List<EndpointUse>>();
        counts.forEach((deprecation, endpoints) -> told.put(
                deprecation,
                endpoints.entrySet().stream()
                        .map(each -> new EndpointUse(
                                each.getKey().method(), each.getKey().pattern(), each.getValue()))
                        .sorted(ORDER)
                        .toList()));
        return told;
    }
}

package io.deprecation.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the counts of one deprecation by day or hour: the totals, and what has not been folded into them yet, in one
 * statement, so that a segment that is being folded is seen in one place and not in both. What was counted is read
 * apart, once for each use, and put to its counts here: a join would send it with every row, and sort by it.
 *
 * @param <T> the day or the hour
 * @param <R> what is told of a count
 */
final class CountReader<T extends Comparable<? super T>, R> {

    /** Reads the day or the hour. */
    interface Time<T> {
        T read(ResultSet row, int column) throws SQLException;
    }

    /** Tells of a count. */
    interface Count<T, R> {
        R of(T time, Seen seen, long count);
    }

    private static final String COUNTS = """
            SELECT %1$s, use_id, uses FROM %2$s WHERE deprecation = ? AND %1$s >= ? AND %1$s < ?
            UNION ALL
            SELECT s.%1$s, c.use_id, c.uses FROM ledger_use u
            JOIN ledger_segment_count c ON c.use_id = u.id JOIN ledger_segment s ON s.id = c.segment_id
            WHERE u.deprecation = ? AND s.%1$s >= ? AND s.%1$s < ?
            """;

    private static final String USES = "SELECT id, " + Seen.COLUMNS + " FROM ledger_use WHERE deprecation = ?";

    private record Row<T>(T time, UUID use, long count) {}

    private final String sql;
    private final Time<T> time;
    private final Count<T, R> count;

    CountReader(String table, String column, Time<T> time, Count<T, R> count) {
        this.sql = COUNTS.formatted(column, table);
        this.time = time;
        this.count = count;
    }

    /** In the order of time and what was seen. Uses are asked for last, when all that have a count are there. */
    List<R> read(JdbcClient client, String deprecation, Object from, Object until) {
        List<Row<T>> rows = client.sql(sql)
                .params(deprecation, from, until, deprecation, from, until)
                .query((row, number) -> new Row<>(time.read(row, 1), row.getObject(2, UUID.class), row.getLong(3)))
                .list();
        return sums(rows, uses(client, deprecation));
    }

    private static Map<UUID, Seen> uses(JdbcClient client, String deprecation) {
        var uses = new HashMap<UUID, Seen>();
        client.sql(USES).param(deprecation).query(row -> {
            uses.put(row.getObject("id", UUID.class), Seen.read(row));
        });
        return uses;
    }

    /** Added up by rank, because there are many rows and few uses, and a place in an array is found at once. */
    private List<R> sums(List<Row<T>> rows, Map<UUID, Seen> uses) {
        List<Seen> order = uses.values().stream().distinct().sorted().toList();
        Map<UUID, Integer> ranks = ranks(uses, order);
        var byTime = new HashMap<T, long[]>();
        for (Row<T> row : rows) {
            Integer rank = ranks.get(row.use());
            // A use that is not there has been forgotten since its counts were read.
            if (rank != null) {
                byTime.computeIfAbsent(row.time(), first -> new long[order.size()])[rank] += row.count();
            }
        }
        var sums = new ArrayList<R>();
        new TreeMap<>(byTime).forEach((at, counts) -> tell(at, counts, order, sums));
        return sums;
    }

    private void tell(T at, long[] counts, List<Seen> order, List<R> sums) {
        for (int rank = 0; rank < counts.length; rank++) {
            if (counts[rank] > 0) {
                sums.add(count.of(at, order.get(rank), counts[rank]));
            }
        }
    }

    private static Map<UUID, Integer> ranks(Map<UUID, Seen> uses, List<Seen> order) {
        var ofSeen = new HashMap<Seen, Integer>();
        order.forEach(seen -> ofSeen.put(seen, ofSeen.size()));
        var ranks = new HashMap<UUID, Integer>();
        uses.forEach((use, seen) -> ranks.put(use, ofSeen.get(seen)));
        return ranks;
    }
}

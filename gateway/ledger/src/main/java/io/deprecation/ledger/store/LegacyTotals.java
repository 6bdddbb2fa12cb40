package io.deprecation.ledger.store;

import io.deprecation.usage.Direction;
import io.deprecation.usage.Kind;
import io.deprecation.usage.LegacyClients;
import io.deprecation.usage.LegacyDay;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Legacy requests of all clients together. They are added up when a segment is folded, because a list of deprecations
 * would have to read the counts of every client otherwise.
 */
final class LegacyTotals {

    /** What the burn-down counts, of a use {@code u}: legacy requests without those of strays. */
    private static final String LEGACY = "u.direction = '%s' AND u.kind IN (%s)".formatted(Direction.REQUEST, kinds())
            + " AND NOT (u.client = '%s' AND u.status = '%s' AND u.outcome = '%s')"
                    .formatted(Use.UNKNOWN, StatusClass.DENIED, Outcome.FORWARDED);

    private static final Upsert DAY = Upsert.of(
            "ledger_legacy_day",
            "deprecation varchar, on_day date, uses bigint",
            "deprecation, on_day",
            "uses = t.uses + s.uses",
            "s.uses > 0");

    private static final String OF_SEGMENT = "SELECT u.deprecation, CAST(? AS date) AS on_day,"
            + " CAST(SUM(c.uses) AS bigint) AS uses FROM ledger_segment_count c JOIN ledger_use u ON u.id = c.use_id"
            + " WHERE c.segment_id = ? AND c.uses > 0 AND " + LEGACY
            + " GROUP BY u.deprecation ORDER BY u.deprecation";

    /** The totals, and what has not been folded into them yet, in one statement. */
    private static final String DAYS = """
            SELECT deprecation, on_day, SUM(uses) AS uses FROM (
                SELECT deprecation, on_day, uses FROM ledger_legacy_day WHERE on_day >= ? AND on_day < ?
                UNION ALL
                SELECT u.deprecation, s.on_day, c.uses FROM ledger_segment s
                JOIN ledger_segment_count c ON c.segment_id = s.id JOIN ledger_use u ON u.id = c.use_id
                WHERE s.folded_at IS NULL AND s.on_day >= ? AND s.on_day < ? AND %s
            ) AS totals
            GROUP BY deprecation, on_day HAVING SUM(uses) > 0 ORDER BY deprecation, on_day
            """.formatted(LEGACY);

    private static final String CLIENTS = """
            SELECT deprecation, COUNT(*) AS ever, SUM(CASE WHEN last_hour > ? THEN 1 ELSE 0 END) AS lately
            FROM (SELECT u.deprecation, u.client, MAX(u.last_hour) AS last_hour FROM ledger_use u WHERE %s
                GROUP BY u.deprecation, u.client) AS clients
            GROUP BY deprecation ORDER BY deprecation
            """.formatted(LEGACY);

    private static final Duration HOUR = Duration.ofHours(1);

    private LegacyTotals() {}

    /** Adds up a segment that is being folded. */
    static void add(Database database, SegmentId segment) {
        database.upsertFrom(DAY, OF_SEGMENT, Times.day(segment.hour()), segment.id());
    }

    static List<LegacyDay> days(JdbcClient client, LocalDate from, LocalDate until) {
        return client.sql(DAYS)
                .params(from, until, from, until)
                .query((row, number) ->
                        new LegacyDay(row.getString("deprecation"), Times.date(row, "on_day"), row.getLong("uses")))
                .list();
    }

    /** The hour that an instant is in counts as after it. */
    static List<LegacyClients> clients(JdbcClient client, Instant since) {
        OffsetDateTime hourBefore = Times.before(since, HOUR);
        return client.sql(CLIENTS)
                .param(hourBefore)
                .query((row, number) ->
                        new LegacyClients(row.getString("deprecation"), row.getInt("ever"), row.getInt("lately")))
                .list();
    }

    private static String kinds() {
        return Arrays.stream(Kind.values())
                .filter(Kind::isLegacyUse)
                .map("'%s'"::formatted)
                .collect(Collectors.joining(", "));
    }
}

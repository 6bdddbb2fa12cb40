package io.deprecation.ledger.store;

import io.deprecation.usage.Observation;
import io.deprecation.usage.Use;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Counts in the database. Everything here may be repeated at will: values are absolute and the greater wins, and a
 * segment enters the totals once. Rows are written in the order of their ids, so that replicas do not lock each other
 * out.
 */
public final class CountStore {

    private static final Upsert SEGMENT = Upsert.of(
            "ledger_segment", "id uuid, process_id uuid, in_hour timestamp with time zone, on_day date", "id", "", "");

    private static final Upsert USE = Upsert.of(
            "ledger_use",
            "id uuid, deprecation varchar, client varchar, direction varchar, kind varchar, outcome varchar,"
                    + " status varchar, pattern varchar, method varchar, first_hour timestamp with time zone,"
                    + " last_hour timestamp with time zone",
            "id",
            "first_hour = LEAST(t.first_hour, s.first_hour), last_hour = GREATEST(t.last_hour, s.last_hour)",
            "(s.first_hour < t.first_hour OR s.last_hour > t.last_hour)");

    private static final Upsert COUNT = Upsert.of(
            "ledger_segment_count",
            "segment_id uuid, use_id uuid, uses bigint",
            "segment_id, use_id",
            "uses = s.uses",
            "s.uses > t.uses");

    private static final Upsert HOUR = Upsert.of(
            "ledger_hour",
            "deprecation varchar, in_hour timestamp with time zone, use_id uuid, uses bigint",
            "deprecation, in_hour, use_id",
            "uses = t.uses + s.uses",
            "s.uses > 0");

    private static final Upsert DAY = Upsert.of(
            "ledger_day",
            "deprecation varchar, on_day date, use_id uuid, uses bigint",
            "deprecation, on_day, use_id",
            "uses = t.uses + s.uses",
            "s.uses > 0");

    private final Database database;

    public CountStore(Database database) {
        this.database = database;
    }

    /**
     * Writes absolute values of a segment that is still counted into.
     *
     * @param introduced those whose use may not have been heard of in this segment
     * @param counts the values
     */
    public void write(SegmentId segment, List<UseCount> introduced, List<UseCount> counts) {
        database.transact(() -> put(segment, introduced, counts));
    }

    /** Writes the final values of a segment, and adds them to the totals, unless that has been done. */
    public void fold(SegmentId segment, List<UseCount> counts, Instant now) {
        database.transact(() -> {
            database.upsert(SEGMENT, segmentRow(segment));
            if (claimFold(segment.id(), now)) {
                put(segment, counts, counts);
                addUp(segment);
            }
        });
    }

    /** The segments of a process that have not entered the totals. */
    public List<SegmentId> unfolded(UUID process) {
        return database.client()
                .sql("SELECT id, process_id, in_hour FROM ledger_segment WHERE process_id = ? AND folded_at IS NULL")
                .param(process)
                .query((row, number) -> new SegmentId(
                        row.getObject("id", UUID.class),
                        row.getObject("process_id", UUID.class),
                        Times.instant(row, "in_hour")))
                .list();
    }

    private void put(SegmentId segment, List<UseCount> introduced, List<UseCount> counts) {
        database.upsert(SEGMENT, segmentRow(segment));
        OffsetDateTime hour = Times.of(segment.hour());
        database.upsert(
                USE, sorted(introduced).map(count -> useRow(count, hour)).toList());
        database.upsert(
                COUNT,
                sorted(counts)
                        .map(count -> new Object[] {segment.id(), count.id(), count.count()})
                        .toList());
    }

    /** The row is locked from here to the end of the transaction; of two that fold, one finds it done. */
    private boolean claimFold(UUID segment, Instant now) {
        int claimed = database.client()
                .sql("UPDATE ledger_segment SET folded_at = ? WHERE id = ? AND folded_at IS NULL")
                .params(Times.of(now), segment)
                .update();
        return claimed == 1;
    }

    private void addUp(SegmentId segment) {
        String counts = "SELECT u.deprecation, CAST(? AS %s) AS %s, c.use_id, c.uses"
                + " FROM ledger_segment_count c JOIN ledger_use u ON u.id = c.use_id"
                + " WHERE c.segment_id = ? AND c.uses > 0 ORDER BY c.use_id";
        database.upsertFrom(
                HOUR, counts.formatted("timestamp with time zone", "in_hour"), Times.of(segment.hour()), segment.id());
        database.upsertFrom(DAY, counts.formatted("date", "on_day"), Times.day(segment.hour()), segment.id());
        LegacyTotals.add(database, segment);
        database.client()
                .sql("DELETE FROM ledger_segment_count WHERE segment_id = ?")
                .param(segment.id())
                .update();
    }

    private static Stream<UseCount> sorted(List<UseCount> counts) {
        return counts.stream().sorted(Comparator.comparing(UseCount::id));
    }

    private static Object[] segmentRow(SegmentId segment) {
        return new Object[] {segment.id(), segment.process(), Times.of(segment.hour()), Times.day(segment.hour())};
    }

    private static Object[] useRow(UseCount count, OffsetDateTime hour) {
        Use use = count.use();
        Observation seen = use.observation();
        return new Object[] {
            count.id(),
            use.deprecation(),
            use.client(),
            seen.direction().name(),
            seen.kind().name(),
            seen.outcome().name(),
            seen.status().name(),
            use.pattern(),
            use.method(),
            hour,
            hour
        };
    }
}

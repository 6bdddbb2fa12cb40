package io.deprecation.ledger.store;

import io.deprecation.usage.Gap;
import io.deprecation.usage.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which processes have counted, and for which stretches counts are missing: the ledger's coverage. */
public final class ProcessStore {

    /** For so long a process may be silent before it is given up; it may come back all the same. */
    static final Duration GIVEN_UP_AFTER = Duration.ofHours(1);

    private static final Upsert GAP = Upsert.of(
            "ledger_gap",
            "process_id uuid, cause varchar, from_at timestamp with time zone, until_at timestamp with time zone",
            "process_id, cause, from_at",
            "until_at = s.until_at",
            "s.until_at > t.until_at");

    private static final Upsert PROCESS = Upsert.of(
            "ledger_process",
            "id uuid, started_at timestamp with time zone, last_heartbeat timestamp with time zone",
            "id",
            "last_heartbeat = GREATEST(t.last_heartbeat, s.last_heartbeat), given_up_at = NULL",
            "t.ended_at IS NULL");

    private final Database database;

    public ProcessStore(Database database) {
        this.database = database;
    }

    /** Says that a process lives, and gives up those that have not said so for an hour. */
    public void heartbeat(UUID process, Instant started, Instant now) {
        // A clock that was put back since must not keep what was counted from the database.
        seen(process, new Interval(started, now.isBefore(started) ? started : now));
        database.client()
                .sql("UPDATE ledger_process SET given_up_at = ? WHERE ended_at IS NULL AND recovered_at IS NULL"
                        + " AND given_up_at IS NULL AND last_heartbeat < ?")
                .params(Times.of(now), Times.before(now, GIVEN_UP_AFTER))
                .update();
    }

    /** Puts on record that counts of a process are missing. Repeated, it grows. */
    public void gap(UUID process, Gap gap) {
        database.upsert(
                GAP,
                process,
                gap.cause().name(),
                Times.of(gap.interval().from()),
                Times.of(gap.interval().until()));
    }

    /** Says that a process ended, and that everything that it counted is in the database. */
    public void ended(UUID process, Instant now) {
        mark("ended_at", process, now);
    }

    /** Says that a process lived and ended in the past. */
    public void lived(UUID process, Interval lifetime) {
        seen(process, lifetime);
        ended(process, lifetime.until());
    }

    /** Says that everything that a dead process left behind is in the database. */
    public void recovered(UUID process, Instant now) {
        mark("recovered_at", process, now);
    }

    /** When a process was heard of first, if ever. */
    public List<Interval> lifetime(UUID process) {
        return database.client()
                .sql("SELECT started_at, last_heartbeat FROM ledger_process WHERE id = ?")
                .param(process)
                .query((row, number) ->
                        new Interval(Times.instant(row, "started_at"), Times.instant(row, "last_heartbeat")))
                .list();
    }

    private void seen(UUID process, Interval lifetime) {
        database.upsert(PROCESS, process, Times.of(lifetime.from()), Times.of(lifetime.until()));
    }

    private void mark(String column, UUID process, Instant now) {
        database.client()
                .sql("UPDATE ledger_process SET %s = ? WHERE id = ?".formatted(column))
                .params(Times.of(now), process)
                .update();
    }
}

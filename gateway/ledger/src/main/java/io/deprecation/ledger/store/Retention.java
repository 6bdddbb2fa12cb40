package io.deprecation.ledger.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the ledger forgets, and when: hours after 60 days, for their days stay; all else after two years. What is on
 * record of phases, rules and latches stays for ever.
 */
public final class Retention {

    static final Duration HOURS = Duration.ofDays(60);
    static final Duration ALL = Duration.ofDays(731);

    private static final List<String> BY_INSTANT = List.of(
            "DELETE FROM ledger_gap WHERE until_at < ?",
            "DELETE FROM ledger_last_request WHERE requested_at < ?",
            "DELETE FROM ledger_use WHERE last_hour < ?",
            "DELETE FROM ledger_segment_count WHERE segment_id IN (SELECT id FROM ledger_segment WHERE in_hour < ?)",
            "DELETE FROM ledger_segment WHERE in_hour < ?",
            "DELETE FROM ledger_process WHERE last_heartbeat < ?",
            "DELETE FROM ledger_generation_file WHERE digest IN (SELECT digest FROM ledger_generation WHERE since < ?"
                    + " AND since < (SELECT MAX(since) FROM ledger_generation))",
            "DELETE FROM ledger_generation WHERE since < ?"
                    + " AND since < (SELECT MAX(since) FROM ledger_generation)");

    private final Database database;

    public Retention(Database database) {
        this.database = database;
    }

    /** Forgets what is due: counts first, for without its use a count would mean nothing. */
    public void apply(Instant now) {
        LocalDate day = Times.day(now.minus(ALL));
        for (String deprecation : deprecations()) {
            update(
                    "DELETE FROM ledger_hour WHERE deprecation = ? AND in_hour < ?",
                    deprecation,
                    Times.before(now, HOURS));
            update("DELETE FROM ledger_day WHERE deprecation = ? AND on_day < ?", deprecation, day);
        }
        update("DELETE FROM ledger_user_agent WHERE on_day < ?", day);
        update("DELETE FROM ledger_legacy_day WHERE on_day < ?", day);
        update("DELETE FROM ledger_sample WHERE until_day <= ?", day);
        BY_INSTANT.forEach(sql -> update(sql, Times.before(now, ALL)));
    }

    private List<String> deprecations() {
        return database.client()
                .sql("SELECT DISTINCT deprecation FROM ledger_use")
                .query(String.class)
                .list();
    }

    private void update(String sql, Object... parameters) {
        database.client().sql(sql).params(parameters).update();
    }
}

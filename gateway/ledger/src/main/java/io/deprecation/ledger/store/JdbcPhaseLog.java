package io.deprecation.ledger.store;

import io.deprecation.usage.PhaseChange;
import io.deprecation.usage.PhaseLog;
import java.util.List;

/** The phases on record. */
public final class JdbcPhaseLog implements PhaseLog {

    private final Database database;
    private final NumberedLog log;

    public JdbcPhaseLog(Database database) {
        this.database = database;
        this.log = new NumberedLog(
                database, "ledger_phase", "phase", "changed_at timestamp with time zone, generation varchar");
    }

    @Override
    public void record(PhaseChange change) {
        database.ask("put a phase on record", client -> {
            log.tell(client, change.deprecation(), change.phase(), Times.of(change.at()), change.generation());
            return change;
        });
    }

    @Override
    public List<PhaseChange> changes(String deprecation) {
        return database.ask(
                "read the phases on record",
                client -> client.sql("SELECT deprecation, phase, changed_at, generation FROM ledger_phase"
                                + " WHERE deprecation = ? ORDER BY number")
                        .param(deprecation)
                        .query((row, number) -> new PhaseChange(
                                row.getString("deprecation"),
                                row.getString("phase"),
                                Times.instant(row, "changed_at"),
                                row.getString("generation")))
                        .list());
    }
}

package io.deprecation.ledger.store;

import io.deprecation.usage.PhaseChange;
import io.deprecation.usage.PhaseLog;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The phases on record, numbered, so that of two replicas that tell of the same edit one finds it told. */
public final class JdbcPhaseLog implements PhaseLog {

    private static final Upsert PHASE = Upsert.of(
            "ledger_phase",
            "deprecation varchar, number bigint, phase varchar, changed_at timestamp with time zone,"
                    + " generation varchar",
            "deprecation, number",
            "",
            "");

    private final Database database;

    public JdbcPhaseLog(Database database) {
        this.database = database;
    }

    /** Where another replica takes the number first, what is on record is looked at once more. */
    @Override
    public void record(PhaseChange change) {
        database.ask("put a phase on record", client -> {
            Optional<Numbered> last = last(client, change.deprecation());
            while (last.isEmpty() || !last.get().phase().equals(change.phase())) {
                long next = last.map(Numbered::number).orElse(0L) + 1;
                database.upsert(
                        PHASE, change.deprecation(), next, change.phase(), Times.of(change.at()), change.generation());
                last = last(client, change.deprecation());
            }
            return last;
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

    private static Optional<Numbered> last(JdbcClient client, String deprecation) {
        return client.sql(
                        "SELECT number, phase FROM ledger_phase WHERE deprecation = ? ORDER BY number DESC FETCH FIRST 1"
                                + " ROW ONLY")
                .param(deprecation)
                .query((row, number) -> new Numbered(row.getLong("number"), row.getString("phase")))
                .optional();
    }

    private record Numbered(long number, String phase) {}
}

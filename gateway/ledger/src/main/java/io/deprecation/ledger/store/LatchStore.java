package io.deprecation.ledger.store;

import io.deprecation.usage.Latch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Latches in the database: one for each deprecation, the first wins; and those that were released. */
public final class LatchStore {

    private static final Upsert LATCH = Upsert.of(
            "ledger_latch",
            "deprecation varchar, fingerprint varchar, evidence text, effective_at timestamp with time zone",
            "deprecation",
            "",
            "");

    private final Database database;

    public LatchStore(Database database) {
        this.database = database;
    }

    /** Latches a pass, in the place of one for another fingerprint, and answers the latch that stands. */
    public Latch latch(Latch pass, Instant now) {
        return database.askAtOnce("latch a pass", client -> {
            release(client, pass.deprecation(), "AND fingerprint <> ?", pass.fingerprint(), now);
            database.upsert(LATCH, pass.deprecation(), pass.fingerprint(), pass.evidence(), Times.of(pass.effective()));
            return client.sql("SELECT * FROM ledger_latch WHERE deprecation = ?")
                    .param(pass.deprecation())
                    .query((row, number) -> latch(row))
                    .single();
        });
    }

    /** Releases a deprecation's latch, if it has one. */
    public void release(String deprecation, Instant now) {
        database.askAtOnce("release a latch", client -> release(client, deprecation, "AND '' = ?", "", now));
    }

    /** All latches that stand, by deprecation. */
    public Map<String, Latch> all() {
        List<Latch> all = database.client()
                .sql("SELECT * FROM ledger_latch")
                .query((row, number) -> latch(row))
                .list();
        return all.stream().collect(Collectors.toMap(Latch::deprecation, Function.identity()));
    }

    private static int release(JdbcClient client, String deprecation, String which, String parameter, Instant now) {
        client.sql("INSERT INTO ledger_latch_released (deprecation, fingerprint, evidence, effective_at, released_at)"
                        + " SELECT deprecation, fingerprint, evidence, effective_at,"
                        + " CAST(? AS timestamp with time zone) FROM ledger_latch WHERE deprecation = ? " + which)
                .params(Times.of(now), deprecation, parameter)
                .update();
        return client.sql("DELETE FROM ledger_latch WHERE deprecation = ? " + which)
                .params(deprecation, parameter)
                .update();
    }

    private static Latch latch(ResultSet row) throws SQLException {
        return new Latch(
                row.getString("deprecation"),
                row.getString("fingerprint"),
                row.getString("evidence"),
                Times.instant(row, "effective_at"));
    }
}

package io.deprecation.ledger.store;

import io.deprecation.usage.Latch;
import io.deprecation.usage.Latch.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Where latches stand, each sort in a table of its own, with another for those that were released. */
final class LatchTable {

    /** By which deprecations contract. */
    private static final LatchTable CONTRACTS = new LatchTable("ledger_latch", List.of("deprecation"));

    /** By which ramps refuse clients. */
    private static final LatchTable CLIENTS = new LatchTable("ledger_client_latch", List.of("deprecation", "client"));

    static final List<LatchTable> ALL = List.of(CONTRACTS, CLIENTS);

    private static final String REST = "fingerprint, evidence, effective_at";

    private final String table;
    private final List<String> key;
    private final Upsert firstWins;

    private LatchTable(String table, List<String> key) {
        this.table = table;
        this.key = key;
        this.firstWins = Upsert.of(
                table,
                String.join(" varchar, ", key)
                        + " varchar, fingerprint varchar, evidence text, effective_at timestamp with time zone",
                String.join(", ", key),
                "",
                "");
    }

    static LatchTable of(Subject subject) {
        return subject.client().isPresent() ? CLIENTS : CONTRACTS;
    }

    /** The values of a subject's key. */
    static List<String> key(Subject subject) {
        return Stream.concat(Stream.of(subject.deprecation()), subject.client().stream())
                .toList();
    }

    Upsert firstWins() {
        return firstWins;
    }

    String select() {
        return "SELECT * FROM " + table;
    }

    String whereKey() {
        return " WHERE " + String.join(" = ? AND ", key) + " = ?";
    }

    String delete() {
        return "DELETE FROM " + table;
    }

    /** Copies rows to the table of the released ones; its first parameter is the instant. */
    String keepReleased() {
        String columns = String.join(", ", key) + ", " + REST;
        return "INSERT INTO " + table + "_released (" + columns + ", released_at) SELECT " + columns
                + ", CAST(? AS timestamp with time zone) FROM " + table;
    }

    Latch latch(ResultSet row) throws SQLException {
        return new Latch(
                subject(row),
                row.getString("fingerprint"),
                row.getString("evidence"),
                Times.instant(row, "effective_at"));
    }

    private Subject subject(ResultSet row) throws SQLException {
        String deprecation = row.getString("deprecation");
        return this == CLIENTS ? Subject.client(deprecation, row.getString("client")) : Subject.everyone(deprecation);
    }
}

package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.segment.SegmentSizes;
import io.deprecation.ledger.store.DatabaseSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a flush writes, as PostgreSQL itself counts it: a row for each key that has grown, however often it was used. */
final class FlushRowsTest {

    /** The process's heartbeat. */
    private static final int ALWAYS = 1;

    private static final String COUNT_ROWS = """
            CREATE SEQUENCE written MINVALUE 0 START 0;
            CREATE FUNCTION count_row() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN PERFORM nextval(''written''); RETURN NULL; END';
            """;

    private static final String EACH_ROW =
            "CREATE TRIGGER counted AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION count_row()";

    private final MovableClock clock = new MovableClock("2026-11-20T10:30:00Z");
    private final DatabaseSettings database = RealPostgres.database();

    @TempDir
    Path folder;

    @Test
    void aFlushWritesOneRowForEachKeyThatHasGrown() throws SQLException {
        var settings = new LedgerSettings(database, folder.resolve("segments"), Duration.ofHours(1), true);
        try (Ledger ledger = Ledger.open(settings, clock, new SegmentSizes(4_096, 4_096));
                Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password())) {
            countRows(connection);
            count(ledger, 1_000, 1);
            // Each key is new: a row that says what it is, and one for its count; and one for the segment.
            assertThat(rowsOf(ledger, connection)).isEqualTo(1_000 + 1_000 + 1 + ALWAYS);

            for (int keys : List.of(10, 100, 1_000)) {
                count(ledger, keys, 1);
                assertThat(rowsOf(ledger, connection)).isEqualTo(keys + ALWAYS);
                count(ledger, keys, 50);
                assertThat(rowsOf(ledger, connection)).isEqualTo(keys + ALWAYS);
            }
            assertThat(rowsOf(ledger, connection)).isEqualTo(ALWAYS);
        }
    }

    private static void countRows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(COUNT_ROWS);
            for (String table : List.of(
                    "ledger_use", "ledger_segment", "ledger_segment_count", "ledger_process", "ledger_last_request")) {
                statement.execute(EACH_ROW.formatted(table));
            }
        }
    }

    private static void count(Ledger ledger, int keys, int times) {
        for (int i = 0; i < keys * times; i++) {
            ledger.recorder().count(Uses.delivered("client-" + i % keys));
        }
    }

    /** How many rows a flush writes. */
    private static long rowsOf(Ledger ledger, Connection connection) throws SQLException {
        long before = written(connection);
        assertThat(ledger.flush()).isTrue();
        return written(connection) - before - 1;
    }

    /** Asking takes a number too. */
    private static long written(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT nextval('written')")) {
            row.next();
            return row.getLong(1);
        }
    }
}

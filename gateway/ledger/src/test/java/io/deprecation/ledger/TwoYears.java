package io.deprecation.ledger;

import io.deprecation.ledger.store.CountStore;
import io.deprecation.ledger.store.Database;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.ledger.store.JdbcHistory;
import io.deprecation.ledger.store.Migration;
import io.deprecation.ledger.store.SegmentId;
import io.deprecation.ledger.store.UseCount;
import io.deprecation.usage.Interval;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Use;
import io.deprecation.usage.UseHistory;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Two years of counts for 200 clients and 50 deprecations in each database, and how long the questions take that pages
 * and the gate ask: the median of several, in milliseconds.
 */
final class TwoYears {

    private static final int CLIENTS = 200;
    private static final int DEPRECATIONS = 50;
    private static final LocalDate LAST = LocalDate.parse("2026-11-20");
    private static final LocalDate FIRST = LAST.minusYears(2);
    private static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");
    private static final List<Observation> SEEN = List.of(Uses.OLD, Uses.DELIVERED);

    private final PrintStream out;
    private final DatabaseKind kind;

    private TwoYears(PrintStream out, DatabaseKind kind) {
        this.out = out;
        this.kind = kind;
    }

    /** Measures both databases, or those that the arguments name. */
    public static void main(String[] arguments) throws Exception {
        for (DatabaseKind kind : DatabaseKind.values()) {
            if (arguments.length == 0 || List.of(arguments).contains(kind.name())) {
                new TwoYears(System.out, kind).measure();
            }
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        Path folder = Files.createTempDirectory("ledger-two-years");
        DatabaseSettings settings = kind.fresh(folder);
        try (Database database = Database.at(settings)) {
            new Migration(database).migrate();
            introduce(new CountStore(database));
            fill(settings);
            var history = new JdbcHistory(database, InstantSource.fixed(NOW));
            time("90 days of one deprecation", () -> daily(history, 90));
            time("a window of 35 days", () -> daily(history, 35));
            time("a window of 92 days", () -> daily(history, 92));
            time("two years of one deprecation", () -> daily(history, 731));
            time("a week by hours", () -> history.hourly("d-7", new Interval(NOW.minus(Duration.ofDays(7)), NOW)));
            time("who was active when", () -> history.activity("d-7"));
            time("what has been counted for", history::deprecations);
        }
    }

    private static Object daily(UseHistory history, int days) {
        return history.daily("d-7", LAST.minusDays(days), LAST.plusDays(1));
    }

    private void time(String what, Runnable question) {
        var millis = new ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            long before = System.nanoTime();
            question.run();
            millis.add((System.nanoTime() - before) / 1_000_000);
        }
        millis.sort(null);
        out.printf("%-10s %-32s %5d ms%n", kind, what, millis.get(3));
    }

    /** The uses themselves, and an hour that is not folded yet. */
    private static void introduce(CountStore store) {
        var counts = new ArrayList<UseCount>();
        for (int deprecation = 0; deprecation < DEPRECATIONS; deprecation++) {
            for (int client = 0; client < CLIENTS; client++) {
                for (Observation seen : SEEN) {
                    var use = new Use("d-" + deprecation, "client-" + client, seen, "/customers/{id}", "PUT");
                    counts.add(new UseCount(SegmentFlush.id(use), use, 1));
                }
            }
        }
        store.write(
                new SegmentId(UUID.randomUUID(), UUID.randomUUID(), Instant.parse("2026-11-20T10:00:00Z")),
                counts,
                counts);
    }

    /** Every day of two years and every hour of a week, straight into the totals. */
    private static void fill(DatabaseSettings settings) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.username(), settings.password())) {
            connection.setAutoCommit(false);
            days(connection);
            hours(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
            connection.commit();
        }
    }

    private static void days(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO ledger_day (deprecation, on_day, use_id, uses)"
                        + " SELECT deprecation, CAST(? AS date), id, 1 FROM ledger_use ORDER BY id")) {
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                insert.setObject(1, day);
                insert.executeUpdate();
                connection.commit();
            }
        }
    }

    private static void hours(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO ledger_hour (deprecation, in_hour, use_id, uses)"
                        + " SELECT deprecation, CAST(? AS timestamp with time zone), id, 1 FROM ledger_use ORDER BY id")) {
            for (int hour = 1; hour < 7 * 24; hour++) {
                insert.setObject(
                        1,
                        Instant.parse("2026-11-20T10:00:00Z")
                                .minus(Duration.ofHours(hour))
                                .atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
                connection.commit();
            }
        }
    }
}

package io.deprecation.ledger;

import io.deprecation.ledger.store.CountStore;
import io.deprecation.ledger.store.Database;
import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.ledger.store.EvidenceStore;
import io.deprecation.ledger.store.Migration;
import io.deprecation.ledger.store.SegmentId;
import io.deprecation.ledger.store.UseCount;
import io.deprecation.ledger.store.UserAgent;
import io.deprecation.usage.Kind;
import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * Two years of counts for 200 clients and 50 deprecations, of a client two a day, straight into the totals; and one more
 * deprecation at which nobody spared the paths: ten a day of each client.
 */
public final class TwoYearsOfCounts {

    public static final String DENSE = "d-dense";
    public static final LocalDate LAST = LocalDate.parse("2026-11-20");
    public static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");

    public static final int CLIENTS = 200;
    public static final int DEPRECATIONS = 50;
    private static final LocalDate FIRST = LAST.minusYears(2);
    private static final Instant HOUR = Instant.parse("2026-11-20T10:00:00Z");
    private static final List<Observation> SEEN = List.of(Uses.OLD, Uses.DELIVERED);
    private static final List<Observation> ALL_SEEN = List.of(
            Uses.OLD,
            Uses.DELIVERED,
            Observation.traffic(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS),
            Observation.traffic(Kind.NONE, Outcome.FORWARDED, StatusClass.SUCCESS),
            Observation.request(Kind.NEW, Outcome.FORWARDED, StatusClass.SUCCESS));

    private TwoYearsOfCounts() {}

    /** Fills an empty database. */
    public static void into(DatabaseSettings settings, Database database) throws SQLException {
        new Migration(database).migrate();
        introduce(new CountStore(database));
        prove(new EvidenceStore(database));
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.username(), settings.password())) {
            connection.setAutoCommit(false);
            days(connection);
            hours(connection);
            totals(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
            connection.commit();
        }
    }

    /** The uses themselves, and an hour that is not folded yet. */
    private static void introduce(CountStore store) {
        var counts = new ArrayList<UseCount>();
        for (int client = 0; client < CLIENTS; client++) {
            for (int deprecation = 0; deprecation < DEPRECATIONS; deprecation++) {
                add(counts, "d-" + deprecation, client, "/customers/{id}", SEEN);
            }
            add(counts, DENSE, client, "/customers/{id}", ALL_SEEN);
            add(counts, DENSE, client, "/orders/{id}/customer", ALL_SEEN);
        }
        store.write(new SegmentId(UUID.randomUUID(), UUID.randomUUID(), HOUR), counts, counts);
    }

    /** Three months of user agents, twenty a day and client, and the last requests. */
    private static void prove(EvidenceStore evidence) {
        var requests = new ArrayList<LegacyRequest>();
        for (int client = 0; client < CLIENTS; client++) {
            requests.add(new LegacyRequest("d-7", "client-" + client, HOUR, "PUT", "/customers/{id}"));
        }
        evidence.lastRequests(requests);
        for (LocalDate day = LAST.minusDays(90); !day.isAfter(LAST); day = day.plusDays(1)) {
            var seen = new HashMap<UserAgent, Long>();
            for (int agent = 0; agent < 20 * CLIENTS; agent++) {
                seen.put(new UserAgent("d-7", "client-" + agent / 20, day, "sdk/" + agent % 20), 1L);
            }
            evidence.addUserAgents(seen);
        }
    }

    private static void add(
            List<UseCount> counts, String deprecation, int client, String pattern, List<Observation> seen) {
        for (Observation each : seen) {
            var use = new Use(deprecation, "client-" + client, each, pattern, "PUT");
            counts.add(new UseCount(SegmentFlush.id(use), use, 1));
        }
    }

    /** Every day of two years. */
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

    private static void totals(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO ledger_legacy_day (deprecation, on_day, uses)"
                    + " SELECT d.deprecation, d.on_day, SUM(d.uses) FROM ledger_day d JOIN ledger_use u"
                    + " ON u.id = d.use_id WHERE u.kind = 'OLD' AND u.direction = 'REQUEST'"
                    + " GROUP BY d.deprecation, d.on_day");
        }
    }

    /** Every hour of a week. */
    private static void hours(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO ledger_hour (deprecation, in_hour, use_id, uses)"
                        + " SELECT deprecation, CAST(? AS timestamp with time zone), id, 1 FROM ledger_use ORDER BY id")) {
            for (int hour = 1; hour < 7 * 24; hour++) {
                insert.setObject(1, HOUR.minus(Duration.ofHours(hour)).atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
                connection.commit();
            }
        }
    }
}

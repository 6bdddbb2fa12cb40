package io.deprecation.ledger.store;

import io.deprecation.usage.LegacyRequest;
import io.deprecation.usage.UserAgentUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evidence for people: best effort, so that a repetition may count a user agent twice. */
public final class EvidenceStore {

    /** So many are told of by day; the others are {@link UserAgentUse#OTHER}. */
    static final int TOLD = 20;
    /** So many are kept by day, so that one that comes late may still become one of the most frequent. */
    static final int KEPT = 60;

    private static final Upsert USER_AGENT = Upsert.of(
            "ledger_user_agent",
            "deprecation varchar, client varchar, on_day date, user_agent varchar, uses bigint",
            "deprecation, client, on_day, user_agent",
            "uses = t.uses + s.uses",
            "s.uses > 0");

    private static final Upsert LAST_REQUEST = Upsert.of(
            "ledger_last_request",
            "deprecation varchar, client varchar, requested_at timestamp with time zone, method varchar,"
                    + " pattern varchar",
            "deprecation, client",
            "requested_at = s.requested_at, method = s.method, pattern = s.pattern",
            "s.requested_at > t.requested_at");

    private final Database database;

    public EvidenceStore(Database database) {
        this.database = database;
    }

    /** Adds sightings of user agents, in an order that is the same on every replica. */
    public void addUserAgents(Map<UserAgent, Long> sightings) {
        database.upsert(
                USER_AGENT,
                sightings.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new Object[] {
                            each.getKey().deprecation(),
                            each.getKey().client(),
                            each.getKey().day(),
                            each.getKey().userAgent(),
                            each.getValue()
                        })
                        .toList());
    }

    /** Forgets the least frequent user agents of a day beyond those that are kept, but not how many they were. */
    public void trimUserAgents(LocalDate day) {
        database.transact(() -> {
            List<UserAgentRow> rows = database.client()
                    .sql("SELECT deprecation, client, user_agent, uses FROM ledger_user_agent WHERE on_day = ?"
                            + " AND (deprecation, client) IN (SELECT deprecation, client FROM ledger_user_agent"
                            + " WHERE on_day = ? GROUP BY deprecation, client HAVING COUNT(*) > ?)"
                            + " ORDER BY deprecation, client, uses DESC, user_agent")
                    .params(day, day, KEPT)
                    .query((row, number) -> new UserAgentRow(
                            row.getString("deprecation"),
                            row.getString("client"),
                            row.getString("user_agent"),
                            row.getLong("uses")))
                    .list();
            UserAgentRow.excess(rows, KEPT).forEach(excess -> merge(day, excess));
        });
    }

    /** Keeps the last of the legacy requests of each deprecation and client. */
    public void lastRequests(Collection<LegacyRequest> requests) {
        var rows = new ArrayList<Object[]>();
        for (LegacyRequest request : requests) {
            rows.add(new Object[] {
                request.deprecation(), request.client(), Times.of(request.at()), request.method(), request.pattern()
            });
        }
        database.upsert(LAST_REQUEST, rows);
    }

    static List<UserAgentUse> userAgents(JdbcClient client, String deprecation, LocalDate from, LocalDate until) {
        List<UserAgentUse> all = client.sql("SELECT client, on_day, user_agent, uses FROM ledger_user_agent"
                        + " WHERE deprecation = ? AND on_day >= ? AND on_day < ?"
                        + " ORDER BY client, on_day, uses DESC, user_agent")
                .params(deprecation, from, until)
                .query((row, number) -> userAgent(row))
                .list();
        return UserAgentRow.told(all, TOLD);
    }

    static List<LegacyRequest> lastRequests(JdbcClient client, String deprecation) {
        return client.sql("SELECT deprecation, client, requested_at, method, pattern FROM ledger_last_request"
                        + " WHERE deprecation = ? ORDER BY client")
                .param(deprecation)
                .query((row, number) -> lastRequest(row))
                .list();
    }

    static UserAgentUse userAgent(ResultSet row) throws SQLException {
        return new UserAgentUse(
                Times.date(row, "on_day"), row.getString("client"), row.getString("user_agent"), row.getLong("uses"));
    }

    static LegacyRequest lastRequest(ResultSet row) throws SQLException {
        return new LegacyRequest(
                row.getString("deprecation"),
                row.getString("client"),
                Times.instant(row, "requested_at"),
                row.getString("method"),
                row.getString("pattern"));
    }

    private void merge(LocalDate day, UserAgentRow row) {
        database.upsert(USER_AGENT, row.deprecation(), row.client(), day, UserAgentUse.OTHER, row.uses());
        database.client()
                .sql("DELETE FROM ledger_user_agent WHERE deprecation = ? AND client = ? AND on_day = ?"
                        + " AND user_agent = ?")
                .params(row.deprecation(), row.client(), day, row.userAgent())
                .update();
    }
}

package io.deprecation.ledger.store;

import io.deprecation.usage.Direction;
import io.deprecation.usage.Kind;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;

/**
 * What the uses of several patterns and methods have in common, in the order in which it is told.
 *
 * @param client the client's id
 * @param observation what was seen
 */
record Seen(String client, Observation observation) implements Comparable<Seen> {

    /** The columns that it is read from. */
    static final String COLUMNS = "client, direction, kind, outcome, status";

    private static final Comparator<Seen> ORDER = Comparator.comparing(Seen::client)
            .thenComparing(seen -> seen.observation().direction())
            .thenComparing(seen -> seen.observation().kind())
            .thenComparing(seen -> seen.observation().outcome())
            .thenComparing(seen -> seen.observation().status());

    static Seen read(ResultSet row) throws SQLException {
        return new Seen(
                row.getString("client"),
                new Observation(
                        Direction.valueOf(row.getString("direction")),
                        Kind.valueOf(row.getString("kind")),
                        Outcome.valueOf(row.getString("outcome")),
                        StatusClass.valueOf(row.getString("status"))));
    }

    @Override
    public int compareTo(Seen other) {
        return ORDER.compare(this, other);
    }
}

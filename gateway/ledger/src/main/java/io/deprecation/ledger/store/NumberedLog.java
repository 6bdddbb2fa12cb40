package io.deprecation.ledger.store;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was told of each deprecation, in a table with a number from 1 on, so that of two replicas that tell the same one
 * finds it told.
 */
final class NumberedLog {

    /** The entry that is on record last. */
    record Entry(String deprecation, long number, String word) {}

    private static final String LAST = "SELECT deprecation, number, %1$s AS word FROM %2$s l"
            + " WHERE number = (SELECT MAX(number) FROM %2$s m WHERE m.deprecation = l.deprecation)";

    private final Database database;
    private final Upsert entry;
    private final String last;

    /**
     * @param table the table, with the columns {@code deprecation} and {@code number} before the others
     * @param word the column that tells an entry from the one before
     * @param rest names and types of the columns after it
     */
    NumberedLog(Database database, String table, String word, String rest) {
        this.database = database;
        this.entry = Upsert.of(
                table,
                "deprecation varchar, number bigint, %s varchar, %s".formatted(word, rest),
                "deprecation, number",
                "",
                "");
        this.last = LAST.formatted(word, table);
    }

    /**
     * Tells something, unless that is on record last. Where another replica takes the number first, what is on record is
     * looked at once more.
     */
    void tell(JdbcClient client, String deprecation, String word, Object... rest) {
        Optional<Entry> known = last(client, deprecation);
        while (known.isEmpty() || !known.get().word().equals(word)) {
            long next = known.map(Entry::number).orElse(0L) + 1;
            database.upsert(entry, row(deprecation, next, word, rest));
            known = last(client, deprecation);
        }
    }

    /** What is on record last of each deprecation. */
    Map<String, Entry> last(JdbcClient client) {
        return entries(client.sql(last)).list().stream()
                .collect(Collectors.toMap(Entry::deprecation, Function.identity()));
    }

    private Optional<Entry> last(JdbcClient client, String deprecation) {
        return entries(client.sql(last + " AND deprecation = ?").param(deprecation))
                .optional();
    }

    private static JdbcClient.MappedQuerySpec<Entry> entries(JdbcClient.StatementSpec asked) {
        return asked.query(
                (row, number) -> new Entry(row.getString("deprecation"), row.getLong("number"), row.getString("word")));
    }

    private static Object[] row(String deprecation, long number, String word, Object... rest) {
        var row = new Object[3 + rest.length];
        row[0] = deprecation;
        row[1] = number;
        row[2] = word;
        System.arraycopy(rest, 0, row, 3, rest.length);
        return row;
    }
}

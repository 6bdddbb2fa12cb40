package io.deprecation.ledger.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement that inserts a row, or changes the one with the same key. In its conditions, {@code t} is the row that is
 * there, and {@code s} the one that comes.
 *
 * @param table the table
 * @param columns its columns, in the order of the parameters
 * @param key the names of the key's columns
 * @param change what becomes of a row that is there; empty for nothing
 * @param onlyIf when it is changed
 */
record Upsert(String table, List<Column> columns, List<String> key, String change, String onlyIf) {

    /** A column and its type. */
    record Column(String name, String type) {

        static Column of(String nameAndType) {
            String[] parts = nameAndType.split(" ", 2);
            return new Column(parts[0], parts[1]);
        }
    }

    Upsert {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /**
     * @param columns names and types, as in a definition of the table
     * @param key names with commas between them
     */
    static Upsert of(String table, String columns, String key, String change, String onlyIf) {
        return new Upsert(
                table,
                Arrays.stream(columns.split(", ")).map(Column::of).toList(),
                List.of(key.split(", ")),
                change,
                onlyIf);
    }

    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    String incomingNames() {
        return columns.stream().map(column -> "s." + column.name()).collect(Collectors.joining(", "));
    }

    /** The parameters, each cast, because a database cannot tell their types from where they stand. */
    String parameters() {
        return columns.stream()
                .map(column -> "CAST(? AS %s) AS %s".formatted(column.type(), column.name()))
                .collect(Collectors.joining(", "));
    }

    String keysMeet() {
        return key.stream().map(name -> "t.%1$s = s.%1$s".formatted(name)).collect(Collectors.joining(" AND "));
    }
}

package io.deprecation.console.csv;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with a line of headings.
 *
 * @param header the headings
 * @param rows the cells of each row, as many as there are headings
 */
public record Table(List<String> header, List<List<String>> rows) {

    private static final String LINE_END = "\r\n";

    /** @throws IllegalArgumentException if a row has more cells than there are headings, or fewer */
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        int width = header.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row has another width than the header");
        }
    }

    /** As RFC 4180 writes it; cells that a spreadsheet would take for formulas are made texts. */
    public String text() {
        return Stream.concat(Stream.of(header), rows.stream())
                .map(row -> row.stream().map(Cell::written).collect(Collectors.joining(",", "", LINE_END)))
                .collect(Collectors.joining());
    }
}

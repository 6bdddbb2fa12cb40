package io.deprecation.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.deprecation.console.csv.Table;
import io.deprecation.console.csv.Tabular;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A deprecation's use day by day: {@code GET /api/deprecations/{id}/burndown}. There are no totals, so that nothing is
 * counted twice. As a table it has a row for each day, client, direction and kind or outcome, and one without a client
 * for a day on which nothing was counted.
 *
 * @param deprecation the deprecation's id
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 * @param sampleData whether there are counts among them that the demo made up; not there if not
 * @param days each of the days
 * @param forecast when the last client may be quiet, as of today, whatever days were asked for
 */
public record BurndownDocument(
        String deprecation,
        LocalDate from,
        LocalDate to,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sampleData,

        List<BurndownDay> days,
        ForecastAnswer forecast)
        implements Tabular {

    public BurndownDocument {
        days = List.copyOf(days);
    }

    @Override
    public Table table() {
        var rows = new ArrayList<List<String>>();
        for (BurndownDay day : days) {
            String date = day.day().toString();
            String complete = String.valueOf(day.complete());
            if (day.clients().isEmpty()) {
                rows.add(List.of(date, complete, "", "", "", ""));
            }
            for (ClientDay client : day.clients()) {
                client.uses()
                        .directions()
                        .forEach((direction, counts) -> counts.forEach((what, count) -> rows.add(
                                List.of(date, complete, client.client(), direction, what, String.valueOf(count)))));
            }
        }
        return new Table(List.of("day", "complete", "client", "direction", "what", "count"), rows);
    }
}

package io.deprecation.console.page;

import io.deprecation.console.answer.Dossier;
import io.deprecation.console.chart.BurndownChart;
import io.deprecation.console.chart.ChartDay;
import io.deprecation.console.chart.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * A burn-down's picture, twice for two widths of screens, with its legend and the same as a table.
 *
 * @param empty whether there was no use at all
 * @param rows the days, the last one first
 */
record BurndownPicture(
        boolean empty, String wide, String narrow, List<Swatch> legend, List<String> columns, List<Row> rows) {

    /**
     * One day of the table.
     *
     * @param uses how often each layer used the old form
     */
    record Row(String day, boolean complete, boolean soFar, List<String> uses, String total, int remaining) {}

    static BurndownPicture of(Dossier dossier, Layering layers, RecentMean mean) {
        var plot = Plots.of("burndown", dossier, layers, mean);
        var rows = new ArrayList<Row>();
        for (int i = plot.days().size() - 1; i >= 0; i--) {
            rows.add(row(plot.days().get(i), i == plot.days().size() - 1));
        }
        return new BurndownPicture(
                layers.names().isEmpty(),
                BurndownChart.svg(plot, BurndownChart.WIDE),
                BurndownChart.svg(plot.named("burndown-narrow"), BurndownChart.NARROW),
                legend(plot.layers(), plot.marks(), plot.outlook().isPresent(), rows),
                plot.layers(),
                rows);
    }

    private static Row row(ChartDay day, boolean soFar) {
        return new Row(
                Words.day(day.day()),
                day.complete(),
                soFar,
                day.uses().stream().map(Words::count).toList(),
                Words.count(day.total()),
                day.remaining());
    }

    private static List<Swatch> legend(List<String> layers, List<Mark> marks, boolean forecast, List<Row> rows) {
        var legend = new ArrayList<Swatch>();
        for (int layer = 0; layer < layers.size(); layer++) {
            legend.add(new Swatch("layer-" + layer, layers.get(layer)));
        }
        if (forecast) {
            legend.add(new Swatch("forecast", "forecast, with its band"));
        }
        if (!layers.isEmpty()) {
            legend.add(new Swatch("pace", "an even pace to the sunset"));
        }
        if (marks.stream().anyMatch(mark -> mark.kind() == Mark.Kind.BROWNOUT)) {
            legend.add(new Swatch("brownout", "brownout"));
        }
        if (rows.stream().anyMatch(row -> !row.complete())) {
            legend.add(new Swatch("gap", "not everything is known"));
        }
        return legend;
    }
}

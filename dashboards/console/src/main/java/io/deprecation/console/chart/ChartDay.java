package io.deprecation.console.chart;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of a chart.
 *
 * @param day the day, in UTC
 * @param complete whether everything that was used on it is known
 * @param uses how often each layer used the old form, in the order of the layers
 * @param remaining how many clients were still on it
 */
public record ChartDay(LocalDate day, boolean complete, List<Long> uses, int remaining) {

    public ChartDay {
        uses = List.copyOf(uses);
    }

    /** How often all layers together did. */
    public long total() {
        return upTo(uses.size());
    }

    /** How often the first so many layers did. */
    long upTo(int layers) {
        return uses.stream().limit(layers).mapToLong(Long::longValue).sum();
    }
}

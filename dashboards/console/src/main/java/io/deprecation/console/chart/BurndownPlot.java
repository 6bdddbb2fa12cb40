package io.deprecation.console.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a burn-down's picture is made from.
 *
 * @param id tells it from other pictures of the page: letters, digits and {@code -}
 * @param title what it is of
 * @param description what is to be seen in it, for those who cannot
 * @param layers the names of the layers, the lowest first
 * @param days each of the days, today being the last; not empty
 * @param marks what happens on them and after
 * @param outlook how it is expected to go on; empty where nobody can tell
 */
public record BurndownPlot(
        String id,
        String title,
        String description,
        List<String> layers,
        List<ChartDay> days,
        List<Mark> marks,
        Optional<Outlook> outlook) {

    public BurndownPlot {
        layers = List.copyOf(layers);
        days = List.copyOf(days);
        marks = List.copyOf(marks);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a burn-down has at least one day");
        }
    }

    /** The same beside another picture of it on one page. */
    public BurndownPlot named(String otherId) {
        return new BurndownPlot(otherId, title, description, layers, days, marks, outlook);
    }

    LocalDate first() {
        return days.get(0).day();
    }

    LocalDate today() {
        return days.get(days.size() - 1).day();
    }

    /** The days that are over: what today has come to so far is none of a kind with them. */
    List<ChartDay> past() {
        return days.subList(0, days.size() - 1);
    }

    /** The sunset's day. */
    Optional<LocalDate> sunset() {
        return marks.stream()
                .filter(mark -> mark.kind() == Mark.Kind.SUNSET)
                .map(Mark::from)
                .findFirst();
    }
}

package io.deprecation.console.page;

import io.deprecation.console.chart.ChartDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which clients have a layer of their own in the picture: those that sent most. The others are one layer together.
 *
 * @param named the clients, who sent most first
 * @param others how many there are beside them
 */
record Layering(ClientSeries series, List<String> named, int others) {

    /** As many as can be told apart. */
    private static final int NAMED = 5;

    Layering {
        named = List.copyOf(named);
    }

    static Layering of(ClientSeries series) {
        List<String> clients = series.clients();
        int named = clients.size() == NAMED + 1 ? NAMED + 1 : Math.min(NAMED, clients.size());
        return new Layering(series, clients.subList(0, named), clients.size() - named);
    }

    List<String> names() {
        var names = new ArrayList<>(named);
        if (others > 0) {
            names.add(Words.count(others, "other"));
        }
        return names;
    }

    List<ChartDay> days() {
        return IntStream.range(0, series.size())
                .mapToObj(index ->
                        new ChartDay(series.day(index), series.isComplete(index), uses(index), series.remaining(index)))
                .toList();
    }

    private List<Long> uses(int index) {
        var uses = new ArrayList<Long>();
        named.forEach(client -> uses.add(series.on(client, index)));
        if (others > 0) {
            uses.add(series.total(index)
                    - uses.stream().mapToLong(Long::longValue).sum());
        }
        return uses;
    }
}

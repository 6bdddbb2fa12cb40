package io.deprecation.benchmarks.gateway;

import io.deprecation.benchmarks.gateway.load.Call;
import io.deprecation.benchmarks.gateway.load.ClosedLoop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a variant can take of the smallest body: more than that, and callers only wait longer.
 *
 * @param title of the variant
 * @param call the request, which was answered as it has to be
 * @param rounds the answers in a second of each round
 */
record Knee(String title, Call call, List<Double> rounds) {

    private static final Cell SMALLEST = Cell.all().get(0);

    Knee {
        rounds = List.copyOf(rounds);
    }

    /** Those of the variants with these titles that there are, measured in turn. */
    static List<Knee> of(Lineup lineup, FirstAnswer first, List<String> titles, int rounds)
            throws IOException, InterruptedException, WrongAnswerException {
        var knees = new ArrayList<Knee>();
        for (Variant variant : lineup.variants().keySet()) {
            if (titles.contains(variant.title())) {
                knees.add(new Knee(variant.title(), first.check(variant, SMALLEST), List.of()));
            }
        }
        for (int round = 0; round < rounds; round++) {
            knees.replaceAll(Knee::measuredOnceMore);
        }
        return knees;
    }

    double perSecond() {
        return new Series(rounds).median();
    }

    private Knee measuredOnceMore() {
        double perSecond =
                ClosedLoop.run(call, SMALLEST.connections(), SMALLEST.time()).perSecond();
        return new Knee(
                title,
                call,
                Stream.concat(rounds.stream(), Stream.of(perSecond)).toList());
    }
}

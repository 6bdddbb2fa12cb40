package io.deprecation.benchmarks.gateway;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The same figure of all rounds. */
record Series(List<Double> values) {

    Series {
        values = List.copyOf(values);
    }

    static Series of(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        return new Series(rounds.stream().map(figure::applyAsDouble).toList());
    }

    /** Round by round, so that what disturbed one of them disturbed both. */
    Series over(Series other) {
        return with(other, (own, others) -> own / others);
    }

    /** Round by round. */
    Series minus(Series other) {
        return with(other, (own, others) -> own - others);
    }

    private Series with(Series other, DoubleBinaryOperator operator) {
        return new Series(IntStream.range(0, Math.min(values.size(), other.values.size()))
                .mapToObj(round -> operator.applyAsDouble(values.get(round), other.values.get(round)))
                .toList());
    }

    double median() {
        return quantile(0.5);
    }

    /** Between the values, where it falls between two of them. */
    private double quantile(double part) {
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        double at = part * (sorted.size() - 1);
        int below = (int) at;
        double above = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return sorted.get(below) + (at - below) * (above - sorted.get(below));
    }

    /** The median, and the quarter below which a quarter of the values are and above which another is. */
    String withSpread(String format) {
        return Double.isNaN(median())
                ? "–"
                : text(format, median()) + " (" + text(format, quantile(0.25)) + "–" + text(format, quantile(0.75))
                        + ")";
    }

    /** The median alone. */
    String text(String format) {
        return Double.isNaN(median()) ? "–" : text(format, median());
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}

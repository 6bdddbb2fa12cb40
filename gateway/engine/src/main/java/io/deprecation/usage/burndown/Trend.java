package io.deprecation.usage.burndown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A line through a few sums that some wild ones among them do not turn, and whether it may be believed.
 *
 * <p>The slope is Theil's and Sen's, the median of the slopes of all pairs, with Sen's interval for it; whether there is
 * a trend at all is the test of Mann and Kendall, with Kendall's variance for ties (P. K. Sen, "Estimates of the
 * Regression Coefficient Based on Kendall's Tau", JASA 63 (1968), 1379–1389; R. O. Gilbert, "Statistical Methods for
 * Environmental Pollution Monitoring" (1987), sections 16.4 and 16.5). The sums need not be of adjoining weeks.
 */
final class Trend {

    /** With fewer, not even a fall each week is beyond chance. */
    private static final int SUMS = 4;
    /** The normal distribution's 95 % quantile: a one-sided test, and a band that holds 90 %. */
    private static final double Z = 1.6449;
    /** A significant fall of a few percent still ends nowhere: a line must have lost that share over the sums. */
    private static final double SHARE_LOST = 0.25;

    private final double[] times;
    private final double[] values;
    private final double[] slopes;
    private final double deviation;

    private Trend(double[] times, double[] values) {
        this.times = times;
        this.values = values;
        this.slopes = slopes(times, values);
        this.deviation = Math.sqrt(variance(values));
    }

    /** The trend of some sums by their week; empty if they are too few. */
    static Optional<Trend> through(NavigableMap<Integer, Long> sums) {
        if (sums.size() < SUMS) {
            return Optional.empty();
        }
        double[] times =
                sums.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        double[] values = sums.values().stream().mapToDouble(Long::doubleValue).toArray();
        return Optional.of(new Trend(times, values));
    }

    /** Whether it falls by more than chance, and by so much that it leads somewhere. */
    boolean falls() {
        double slope = median(slopes);
        double start = intercept(slope) + slope * times[0];
        double lost = -slope * (times[times.length - 1] - times[0]);
        return slope < 0 && significant() && lost >= SHARE_LOST * start;
    }

    /** When the line reaches zero, in weeks after week 0. */
    double zero() {
        return zero(median(slopes));
    }

    /** The same for the steepest slope of the band. */
    double earliestZero() {
        return zero(slopes[rank((slopes.length - Z * deviation) / 2 - 1)]);
    }

    /** The same for the flattest slope of the band; empty if that does not fall. */
    OptionalDouble latestZero() {
        double slope = slopes[rank((slopes.length + Z * deviation) / 2)];
        return slope < 0 ? OptionalDouble.of(zero(slope)) : OptionalDouble.empty();
    }

    /** Kendall's S, less one for continuity, in standard deviations. */
    private boolean significant() {
        double s = Arrays.stream(slopes).map(Math::signum).sum();
        return s < 0 && (s + 1) / deviation <= -Z;
    }

    private double zero(double slope) {
        return -intercept(slope) / slope;
    }

    private double intercept(double slope) {
        double[] rests = new double[values.length];
        Arrays.setAll(rests, i -> values[i] - slope * times[i]);
        Arrays.sort(rests);
        return median(rests);
    }

    private int rank(double place) {
        return (int) Math.max(0, Math.min(slopes.length - 1, Math.round(place)));
    }

    private static double[] slopes(double[] times, double[] values) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            for (int j = i + 1; j < times.length; j++) {
                slopes.add((values[j] - values[i]) / (times[j] - times[i]));
            }
        }
        return slopes.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double variance(double[] values) {
        Map<Double, Long> ties =
                Arrays.stream(values).boxed().collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        double tied = ties.values().stream().mapToDouble(Trend::pairs).sum();
        return (pairs(values.length) - tied) / 18;
    }

    private static double pairs(long n) {
        return (double) n * (n - 1) * (2 * n + 5);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

package io.deprecation.console.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts along a stretch of the picture, from zero.
 *
 * @param top the greatest count of the scale; above 0
 * @param zero where zero is
 * @param end where the greatest count is
 */
record Scale(double top, double zero, double end) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** One whose greatest count is a tick, and no less than a maximum. */
    static Scale upTo(double maximum, double zero, double end, int ticks) {
        double step = step(maximum, ticks);
        return new Scale(Math.max(1, Math.ceil(maximum / step)) * step, zero, end);
    }

    double at(double count) {
        return zero + (end - zero) * count / top;
    }

    /** Round counts at equal distances, zero and the greatest among them. */
    List<Double> ticks(int about) {
        double step = step(top, about);
        var ticks = new ArrayList<Double>();
        for (int i = 0; i * step <= top + step / 1e6; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** The smallest round step with which there are no more ticks than that; whole, for nothing is counted in parts. */
    private static double step(double maximum, int ticks) {
        double least = Math.max(1, maximum / ticks);
        double magnitude = Math.pow(10, Math.floor(Math.log10(least)));
        for (double round : ROUND) {
            double step = round * magnitude;
            if (step >= least - 1e-9 && step == Math.rint(step)) {
                return step;
            }
        }
        return 10 * magnitude;
    }

    /** A count as a tick has it: {@code 1.2k} for 1,200. */
    static String label(double count) {
        if (count >= 1_000_000) {
            return Svg.number(count / 1_000_000) + "M";
        }
        return count >= 1_000 ? Svg.number(count / 1_000) + "k" : Svg.number(count);
    }
}

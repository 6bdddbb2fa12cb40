package io.deprecation.console.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Uses by day, stacked by client; and how many clients are left. */
final class Layers {

    private final BurndownPlot plot;
    private final Frame frame;

    Layers(BurndownPlot plot, Frame frame) {
        this.plot = plot;
        this.frame = frame;
    }

    void draw(Svg svg) {
        if (plot.past().size() > 1) {
            for (int layer = 0; layer < plot.layers().size(); layer++) {
                svg.shape("path", "class", "layer layer-" + layer, "d", area(layer));
            }
            svg.shape("path", "class", "total", "d", line(plot.past(), ChartDay::total, frame.uses()));
        }
        today(svg);
        remaining(svg);
    }

    private String area(int layer) {
        List<ChartDay> days = plot.past();
        var back = new ArrayList<>(days);
        Collections.reverse(back);
        return line(days, day -> day.upTo(layer + 1), frame.uses())
                + line(back, day -> day.upTo(layer), frame.uses()).replaceFirst("M", "L")
                + "Z";
    }

    private String line(List<ChartDay> days, ToDoubleFunction<ChartDay> count, Scale scale) {
        var path = new StringBuilder();
        for (ChartDay day : days) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Svg.number(frame.days().at(day.day())))
                    .append(',')
                    .append(Svg.number(scale.at(count.applyAsDouble(day))));
        }
        return path.toString();
    }

    /** As a bar of its own, because the day is not over: as the end of a line it would look like a fall. */
    private void today(Svg svg) {
        ChartDay today = plot.days().get(plot.days().size() - 1);
        double width = Math.max(3, Math.min(12, frame.days().day() * 0.8));
        double left =
                Math.min(frame.days().at(today.day()) - width / 2, frame.days().right() - width);
        for (int layer = 0; layer < plot.layers().size(); layer++) {
            double top = frame.uses().at((double) today.upTo(layer + 1));
            double height = frame.uses().at((double) today.upTo(layer)) - top;
            if (height > 0) {
                svg.shape(
                        "rect",
                        "class",
                        "so-far layer-" + layer,
                        "x",
                        left,
                        "y",
                        top,
                        "width",
                        width,
                        "height",
                        height);
            }
        }
    }

    private void remaining(Svg svg) {
        svg.shape("path", "class", "remaining", "d", line(plot.days(), ChartDay::remaining, frame.clients()));
    }
}

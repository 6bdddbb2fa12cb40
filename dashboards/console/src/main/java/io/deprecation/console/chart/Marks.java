package io.deprecation.console.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What is marked: lines and stretches over both panels, and their names above, in as few rows as do not overlap. */
final class Marks {

    private static final double ROW = 16;
    private static final int ROWS = 3;
    /** Of the sans-serif at the size of names; a little more than the average letter. */
    private static final double LETTER = 6.6;

    private final BurndownPlot plot;
    private final Frame frame;

    Marks(BurndownPlot plot, Frame frame) {
        this.plot = plot;
        this.frame = frame;
    }

    void draw(Svg svg) {
        stretches(svg);
        var ends = new double[ROWS];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        List<Mark> sorted = new ArrayList<>(plot.marks());
        sorted.sort(Comparator.comparing(Mark::from));
        sorted.stream().filter(this::isVisible).forEach(mark -> {
            line(svg, mark);
            name(svg, mark, ends);
        });
    }

    private void stretches(Svg svg) {
        plot.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.BROWNOUT && isVisible(mark))
                .forEach(mark -> stretch(svg, "brownout", mark.from(), mark.until()));
        for (ChartDay day : plot.days()) {
            if (!day.complete()) {
                svg.shape("rect", rect("gap", day.day(), day.day(), "fill", "url(#" + plot.id() + "-gap)"));
            }
        }
    }

    private void stretch(Svg svg, String kind, LocalDate from, LocalDate until) {
        svg.shape("rect", rect(kind, frame.days().within(from), frame.days().within(until)));
    }

    private Object[] rect(String kind, LocalDate from, LocalDate until, Object... more) {
        double half = frame.days().day() / 2;
        double left = Math.max(frame.days().left(), frame.days().at(from) - half);
        double right = Math.min(frame.days().right(), frame.days().at(until) + half);
        double top = frame.uses().end();
        var attributes = new ArrayList<Object>(List.of(
                "class",
                kind,
                "x",
                left,
                "y",
                top,
                "width",
                right - left,
                "height",
                frame.clients().zero() - top));
        attributes.addAll(List.of(more));
        return attributes.toArray();
    }

    private boolean isVisible(Mark mark) {
        return !mark.until().isBefore(frame.days().first());
    }

    private void line(Svg svg, Mark mark) {
        if (mark.kind() == Mark.Kind.BROWNOUT || !frame.days().holds(mark.from())) {
            return;
        }
        double x = frame.days().at(mark.from());
        svg.shape(
                "line",
                "class",
                "mark " + mark.kind().word(),
                "x1",
                x,
                "x2",
                x,
                "y1",
                frame.uses().end() - 6,
                "y2",
                frame.clients().zero());
    }

    /** One for which there is no room is left out: the list of what happened has it. */
    private void name(Svg svg, Mark mark, double[] ends) {
        boolean later = mark.from().isAfter(frame.days().last());
        String label = later ? mark.label() + " →" : mark.label();
        double width = label.length() * LETTER;
        double x = frame.days().at(frame.days().within(mark.from()));
        double left = Math.max(0, Math.min(x - width / 2, frame.width() - width - 2));
        for (int row = 0; row < ROWS && !label.isEmpty(); row++) {
            if (left > ends[row] + LETTER) {
                ends[row] = left + width;
                double y = frame.uses().end() - 12 - row * ROW;
                svg.text("text", label, "class", "name " + mark.kind().word(), "x", left, "y", y);
                return;
            }
        }
    }
}

package io.deprecation.console.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Counts at the left of both panels, days below them. */
final class Axes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private final Frame frame;

    Axes(Frame frame) {
        this.frame = frame;
    }

    void draw(Svg svg) {
        counts(svg, frame.uses(), 4);
        counts(svg, frame.clients(), 2);
        svg.text(
                "text",
                "clients that sent it in the 7 days up to then",
                "class",
                "caption",
                "x",
                frame.days().left(),
                "y",
                frame.clients().end() - 10);
        for (LocalDate day : frame.days().ticks(frame.narrow() ? 4 : 9)) {
            day(svg, day);
        }
    }

    private void counts(Svg svg, Scale scale, int about) {
        for (double count : scale.ticks(about)) {
            double y = scale.at(count);
            String kind = count == 0 ? "base" : "grid";
            svg.shape(
                    "line",
                    "class",
                    kind,
                    "x1",
                    frame.days().left(),
                    "x2",
                    frame.days().right(),
                    "y1",
                    y,
                    "y2",
                    y);
            svg.text(
                    "text",
                    Scale.label(count),
                    "class",
                    "tick",
                    "x",
                    frame.days().left() - 7,
                    "y",
                    y + 4,
                    "text-anchor",
                    "end");
        }
    }

    private void day(Svg svg, LocalDate day) {
        double x = frame.days().at(day);
        double floor = frame.clients().zero();
        boolean atEnd = x > frame.width() - 30;
        svg.shape("line", "class", "base", "x1", x, "x2", x, "y1", floor, "y2", floor + 4);
        svg.text("text", words(day), "class", "tick", "x", x, "y", floor + 18, "text-anchor", atEnd ? "end" : "middle");
    }

    private static String words(LocalDate day) {
        return (day.getDayOfYear() == 1 ? YEAR : DAY).format(day);
    }
}

package io.deprecation.console.chart;

import java.time.LocalDate;

/** What is expected, and what would have to be: the forecast in its band, and an even pace to the sunset. */
final class Future {

    private static final int WEEK = 7;

    private final BurndownPlot plot;
    private final Frame frame;

    Future(BurndownPlot plot, Frame frame) {
        this.plot = plot;
        this.frame = frame;
    }

    void draw(Svg svg) {
        plot.outlook().ifPresent(outlook -> forecast(svg, outlook));
        plot.sunset().filter(sunset -> sunset.isAfter(plot.today())).ifPresent(sunset -> pace(svg, sunset));
    }

    private void forecast(Svg svg, Outlook outlook) {
        String now = point(plot.today(), outlook.perDay());
        // With no end in sight it may as well stay as it is.
        String later = outlook.latest()
                .map(latest -> cut(outlook.perDay(), plot.today(), latest))
                .orElseGet(() -> point(frame.days().last(), outlook.perDay()) + "L"
                        + point(frame.days().last(), 0));
        svg.shape("path", "class", "band", "d", "M" + now + "L" + later + "L" + base(outlook.earliest()) + "Z");
        svg.shape(
                "path",
                "class",
                "forecast",
                "d",
                "M" + now + "L" + cut(outlook.perDay(), plot.today(), outlook.quiet()));
    }

    private void pace(Svg svg, LocalDate sunset) {
        double first = plot.past().stream()
                .limit(WEEK)
                .mapToLong(ChartDay::total)
                .average()
                .orElse(0);
        if (first > 0) {
            svg.shape(
                    "path",
                    "class",
                    "pace",
                    "d",
                    "M" + point(plot.first(), first) + "L" + cut(first, plot.first(), sunset));
        }
    }

    /** A straight way down to zero, as far as the picture goes; where it leaves it, down to the base from there. */
    private String cut(double from, LocalDate begin, LocalDate end) {
        LocalDate last = frame.days().last();
        if (!end.isAfter(last)) {
            return base(end);
        }
        double share = (double) (last.toEpochDay() - begin.toEpochDay()) / (end.toEpochDay() - begin.toEpochDay());
        return point(last, from * (1 - share));
    }

    private String base(LocalDate day) {
        return point(frame.days().within(day), 0);
    }

    private String point(LocalDate day, double count) {
        return Svg.number(frame.days().at(day)) + ","
                + Svg.number(frame.uses().at(Math.min(count, frame.uses().top())));
    }
}

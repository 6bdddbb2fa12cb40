package io.deprecation.console.chart;

/**
 * A burn-down as a picture: legacy uses by day, stacked by client, how many clients are left, the forecast in its band,
 * and what happened when. Days of which not everything is known are hatched, and never smoothed over.
 */
public final class BurndownChart {

    /** The width for a desk, or for paper. */
    public static final double WIDE = 940;
    /** The width for a telephone: the same picture made smaller could not be read. */
    public static final double NARROW = 344;

    private BurndownChart() {}

    /** The picture as an {@code svg} element. */
    public static String svg(BurndownPlot plot, double width) {
        Frame frame = Frame.of(plot, width);
        var svg = new Svg();
        open(svg, plot, frame);
        hatching(svg, plot.id());
        new Axes(frame).draw(svg);
        new Layers(plot, frame).draw(svg);
        new Future(plot, frame).draw(svg);
        new Marks(plot, frame).draw(svg);
        return svg.close("svg").toString();
    }

    private static void open(Svg svg, BurndownPlot plot, Frame frame) {
        svg.open(
                "svg",
                "class",
                "burndown",
                "role",
                "img",
                "viewBox",
                "0 0 " + Svg.number(frame.width()) + " " + Svg.number(frame.height()),
                "aria-labelledby",
                plot.id() + "-title " + plot.id() + "-desc");
        svg.text("title", plot.title(), "id", plot.id() + "-title");
        svg.text("desc", plot.description(), "id", plot.id() + "-desc");
    }

    private static void hatching(Svg svg, String id) {
        svg.open("defs")
                .open(
                        "pattern",
                        "id",
                        id + "-gap",
                        "width",
                        6,
                        "height",
                        6,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .shape("rect", "class", "gap-ground", "width", 6, "height", 6)
                .shape("line", "class", "gap-stroke", "x1", 0, "x2", 0, "y1", 0, "y2", 6)
                .close("pattern")
                .close("defs");
    }
}

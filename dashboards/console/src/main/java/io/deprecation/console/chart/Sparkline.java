package io.deprecation.console.chart;

import java.util.List;

/** Some days of one count, small enough for a line of a table. Days of which not everything is known are set off. */
public final class Sparkline {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 30;
    private static final double EDGE = 3;

    private Sparkline() {}

    /**
     * The picture as an {@code svg} element.
     *
     * @param days the days, oldest first
     * @param label what is to be seen in it, for those who cannot
     */
    public static String svg(List<SparkDay> days, String label) {
        var svg = new Svg();
        svg.open(
                "svg",
                "class",
                "spark",
                "role",
                "img",
                "viewBox",
                "0 0 " + Svg.number(WIDTH) + " " + Svg.number(HEIGHT),
                "preserveAspectRatio",
                "none",
                "aria-label",
                label);
        if (days.size() > 1) {
            draw(svg, days);
        }
        return svg.close("svg").toString();
    }

    private static void draw(Svg svg, List<SparkDay> days) {
        double most = days.stream().mapToLong(SparkDay::count).max().orElse(0);
        var scale = new Scale(Math.max(1, most), HEIGHT - EDGE, EDGE);
        double step = (WIDTH - 2 * EDGE) / (days.size() - 1);
        var line = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            double x = EDGE + i * step;
            line.append(i == 0 ? 'M' : 'L').append(Svg.number(x)).append(',').append(Svg.number(scale.at((double)
                    days.get(i).count())));
            if (!days.get(i).complete()) {
                svg.shape("rect", "class", "spark-gap", "x", x - step / 2, "y", 0, "width", step, "height", HEIGHT);
            }
        }
        String base = Svg.number(scale.zero());
        svg.shape(
                "path",
                "class",
                "spark-area",
                "d",
                line + "L" + Svg.number(WIDTH - EDGE) + "," + base + "L" + Svg.number(EDGE) + "," + base + "Z");
        svg.shape("path", "class", "spark-line", "d", line.toString());
    }
}

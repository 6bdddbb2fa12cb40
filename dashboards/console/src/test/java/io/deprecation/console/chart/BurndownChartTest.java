package io.deprecation.console.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Pictures as text: what is drawn, and where. */
final class BurndownChartTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");

    private static final List<ChartDay> DAYS = IntStream.range(0, 14)
            .mapToObj(day -> new ChartDay(
                    FIRST.plusDays(day), day != 4, List.of(100L - 5L * day, day < 7 ? 20L : 0L), day < 7 ? 2 : 1))
            .toList();

    @Test
    void aBurndownIsDrawnAsTheFileHasIt() throws Exception {
        String svg = BurndownChart.svg(plot("acme"), 400);

        assertThat(svg.replace("><", ">\n<") + "\n")
                .isEqualTo(Files.readString(Path.of("src/test/resources/golden/burndown.svg")));
    }

    @Test
    void aPictureIsSoundXmlWhateverAClientIsCalled() throws Exception {
        for (String name : List.of("</svg><script>", "a\"b", "<!--", "&lt;", "]]>", "\u0000\u0008", "'\u202e")) {
            String svg = BurndownChart.svg(plot(name), BurndownChart.WIDE);

            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        }
    }

    @Test
    void nothingInAPictureIsAStyleOrAScript() {
        assertThat(BurndownChart.svg(plot("acme"), BurndownChart.NARROW)).doesNotContain("style", "script", "onload");
    }

    @Test
    void aDayOfWhichNotAllIsKnownIsHatched() {
        String svg = BurndownChart.svg(plot("acme"), BurndownChart.WIDE);

        assertThat(svg.split("class=\"gap\"", -1)).hasSize(2);
    }

    @Test
    void aSunsetBeyondThePictureIsNamedAtItsEdge() {
        var far = new BurndownPlot(
                "p",
                "t",
                "d",
                List.of("a", "b"),
                DAYS,
                List.of(Mark.on(Mark.Kind.SUNSET, FIRST.plusYears(2), "sunset 1 Nov 2028")),
                Optional.empty());

        String svg = BurndownChart.svg(far, BurndownChart.WIDE);

        assertThat(svg).contains("sunset 1 Nov 2028 →").doesNotContain("mark sunset");
    }

    @Test
    void aForecastWithNoEndInSightHasABandToTheEdge() {
        var open = new Outlook(40, FIRST.plusDays(30), FIRST.plusDays(20), Optional.empty());
        var plot = new BurndownPlot("p", "t", "d", List.of("a", "b"), DAYS, List.of(), Optional.of(open));

        assertThat(BurndownChart.svg(plot, BurndownChart.WIDE)).contains("class=\"band\"", "L926,");
    }

    @Test
    void aPictureOfNoDaysIsNone() {
        assertThatThrownBy(() -> new BurndownPlot("p", "t", "d", List.of(), List.of(), List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BurndownPlot plot(String client) {
        return new BurndownPlot(
                "p",
                "Burn-down of " + client,
                "Falls.",
                List.of(client, "globex"),
                DAYS,
                List.of(
                        Mark.on(Mark.Kind.PHASE, FIRST.plusDays(2), "migrate"),
                        new Mark(Mark.Kind.BROWNOUT, FIRST.plusDays(9), FIRST.plusDays(10), ""),
                        Mark.on(Mark.Kind.TODAY, FIRST.plusDays(13), "today"),
                        Mark.on(Mark.Kind.SUNSET, FIRST.plusDays(29), "sunset " + client)),
                Optional.of(new Outlook(50, FIRST.plusDays(24), FIRST.plusDays(20), Optional.of(FIRST.plusDays(27)))));
    }

    static void write(Path file) throws IOException {
        Files.writeString(file, BurndownChart.svg(plot("acme"), 400).replace("><", ">\n<") + "\n");
    }
}

package io.deprecation.app.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What no schema can say of a dashboard. */
final class DashboardLayoutTest {

    private static final int COLUMNS = 24;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)");

    static Stream<Dashboard> dashboards() {
        return Dashboard.all();
    }

    private record Place(String title, int left, int top, int right, int bottom) {

        static Place of(JsonNode panel) {
            JsonNode grid = panel.get("gridPos");
            int left = grid.get("x").asInt();
            int top = grid.get("y").asInt();
            return new Place(
                    panel.get("title").asString(),
                    left,
                    top,
                    left + grid.get("w").asInt(),
                    top + grid.get("h").asInt());
        }

        boolean overlaps(Place other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void noPanelOverlapsAnotherOrLeavesTheGrid(Dashboard dashboard) {
        List<Place> places = dashboard.panels().stream().map(Place::of).toList();

        assertThat(places).allSatisfy(place -> {
            assertThat(place.left()).isNotNegative();
            assertThat(place.right()).isLessThanOrEqualTo(COLUMNS);
            assertThat(places.stream().filter(place::overlaps)).containsExactly(place);
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panelsAndQueriesHaveNamesOfTheirOwn(Dashboard dashboard) {
        assertThat(dashboard.panels())
                .extracting(panel -> panel.get("id").asInt())
                .doesNotHaveDuplicates();
        assertThat(dashboard.figures())
                .allSatisfy(panel -> assertThat(Dashboard.elements(panel.get("targets")))
                        .isNotEmpty()
                        .extracting(target -> target.get("refId").asString())
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyFigureSaysHowItWasMade(Dashboard dashboard) {
        assertThat(dashboard.figures())
                .allSatisfy(panel ->
                        assertThat(panel.path("description").asString("")).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void variablesThatAreUsedAreThereAndThoseThatAreThereAreUsed(Dashboard dashboard) {
        Set<String> declared = dashboard.variables().stream()
                .map(variable -> variable.get("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        String asked = String.join("\n", dashboard.expressions()) + dashboard.targets() + dashboard.variables();
        Set<String> used = VARIABLE.matcher(asked)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.startsWith("__"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyQueryGoesToTheChosenPrometheus(Dashboard dashboard) {
        assertThat(dashboard.targets()).allSatisfy(target -> {
            assertThat(target.get("datasource").get("uid").asString()).isEqualTo("${datasource}");
            assertThat(target.get("expr").asString()).contains("namespace=~\"$namespace\",job=~\"$job\"");
        });
    }
}

package io.deprecation.app.watching;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Dashboards are what Grafana's own schema says: the whole, and each panel by its type. */
@Tag("one-jdk")
final class DashboardSchemaTest {

    static Stream<Dashboard> dashboards() {
        return Dashboard.all();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardIsWhatGrafanaLoads(Dashboard dashboard) {
        assertThat(schema("dashboard").validate(dashboard.json().toString(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void eachPanelHasTheOptionsOfItsType(Dashboard dashboard) {
        assertThat(dashboard.figures())
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(schema(Dashboard.type(panel))
                                .validate(ofItsType(panel).toString(), InputFormat.JSON))
                        .isEmpty());
    }

    @Test
    void aSlipOfThePenIsFound() {
        Dashboard dashboard = Dashboard.all().findFirst().orElseThrow();
        JsonNode panel = dashboard.figures().get(0).deepCopy();
        ((ObjectNode) panel.get("options")).put("colourMode", "value");
        ObjectNode whole = (ObjectNode) dashboard.json().deepCopy();
        whole.put("titel", "");

        assertThat(schema(Dashboard.type(panel)).validate(ofItsType(panel).toString(), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema("dashboard").validate(whole.toString(), InputFormat.JSON))
                .isNotEmpty();
    }

    /** The schema of the whole leaves these two open. */
    private static ObjectNode ofItsType(JsonNode panel) {
        ObjectNode parts = new JsonMapper().createObjectNode();
        parts.set("options", panel.get("options"));
        JsonNode custom = panel.path("fieldConfig").path("defaults").path("custom");
        if (!custom.isMissingNode()) {
            parts.set("custom", custom);
        }
        return parts;
    }

    private static Schema schema(String name) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(
                            Files.readString(Dashboard.FOLDER.resolve("schema/" + name + ".schema.json")),
                            InputFormat.JSON);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

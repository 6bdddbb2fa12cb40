package io.deprecation.app.supply;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A library that somebody else wrote, as the software bill of materials (CycloneDX) has it. */
record Component(String group, String name, String version, List<String> licences) {

    private static final Path BILL = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final String OURS = "io.deprecation";

    Component {
        licences = List.copyOf(licences);
    }

    /** All that are in the jar, by group and name. */
    static List<Component> all() {
        JsonNode bill = JsonMapper.shared().readTree(BILL);
        return items(bill.path("components"))
                .map(Component::of)
                .filter(component -> !component.group.equals(OURS))
                .sorted(Comparator.comparing(Component::group).thenComparing(Component::name))
                .toList();
    }

    /** The name of its jar. */
    String file() {
        return name + "-" + version + ".jar";
    }

    private static Component of(JsonNode json) {
        return new Component(
                json.path("group").asString(),
                json.path("name").asString(),
                json.path("version").asString(),
                items(json.path("licenses")).map(Component::licence).toList());
    }

    private static String licence(JsonNode json) {
        return Stream.of(json.path("expression"), json.at("/license/id"), json.at("/license/name"))
                .map(JsonNode::asString)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}

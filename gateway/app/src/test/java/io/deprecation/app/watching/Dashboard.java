package io.deprecation.app.watching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Grafana dashboard, as its file says. */
record Dashboard(Path file, JsonNode json) {

    static final Path FOLDER = Path.of("../../dashboards/grafana");

    static Stream<Dashboard> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Dashboard::read)
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Dashboard read(Path file) {
        return new Dashboard(file, new JsonMapper().readTree(file));
    }

    /** All panels, rows among them. */
    List<JsonNode> panels() {
        return elements(json.get("panels"));
    }

    /** All panels that show something. */
    List<JsonNode> figures() {
        return panels().stream().filter(panel -> !type(panel).equals("row")).toList();
    }

    List<JsonNode> variables() {
        return elements(json.get("templating").get("list"));
    }

    List<JsonNode> targets() {
        return figures().stream()
                .flatMap(panel -> elements(panel.path("targets")).stream())
                .toList();
    }

    /** What Prometheus is asked, as it is written, variables among it. */
    List<String> expressions() {
        return targets().stream().map(target -> target.get("expr").asString()).toList();
    }

    static String type(JsonNode panel) {
        return panel.get("type").asString();
    }

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Override
    public String toString() {
        return String.valueOf(file.getFileName());
    }
}

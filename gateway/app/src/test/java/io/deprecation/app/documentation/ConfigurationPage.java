package io.deprecation.app.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/configuration.md}, made from what the properties' own documentation says of them. */
final class ConfigurationPage {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private static final Map<String, String> TYPES = Map.of(
            "Duration", "duration",
            "Path", "path",
            "URI", "address",
            "InetAddress", "IP address",
            "AddressRange", "range of addresses",
            "DataSize", "size",
            "Integer", "number",
            "String", "text",
            "Boolean", "`true`, `false`",
            "Role", "`traffic`, `console`");

    private static final String OPENING = """
            # Configuration

            Every property, for operators. This page is made from the code's own documentation, and a test holds it to that:
            `make golden` writes it anew. What partners see is in no property: that is in the
            [rules](../deprecation-rules/README.md).

            A property is set by a flag (`--deprecation.rules=DIR`), by an environment variable (`DEPRECATION_RULES`; dots become
            underscores, dashes vanish), or in an `application.yml` beside the jar. Durations are written like `250ms`, `30s`,
            `5m`; sizes like `500KB`, `10MB`. A value that means nothing stops the start, and the message names the property.

            ## Properties of the gateway

            | Property | Type | Default | Meaning |
            |---|---|---|---|
            """;

    private static final String OF_SPRING = """

            ## What the jar sets of Spring's own

            All of Spring Boot's and Spring Cloud Gateway's properties can be set as well, routes among them. Give each route an
            `id`: Spring Cloud Gateway tries those without one in any order, another one after each start. These properties are set
            otherwise than Spring would have them; the [filter alone](filter.md) leaves them as they are.

            | Property | Value |
            |---|---|
            """;

    private ConfigurationPage() {}

    /** All properties of the gateway, by their names. */
    static Map<String, JsonNode> properties() {
        var properties = new TreeMap<String, JsonNode>();
        try {
            for (URL resource :
                    Collections.list(ConfigurationPage.class.getClassLoader().getResources(METADATA))) {
                try (InputStream in = resource.openStream()) {
                    JsonMapper.shared().readTree(in).get("properties").forEach(property -> {
                        String name = property.get("name").asString();
                        if (name.startsWith("deprecation.")) {
                            properties.put(name, property);
                        }
                    });
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    /** The whole page. */
    static String text() throws IOException {
        String ours = properties().values().stream().map(ConfigurationPage::row).collect(Collectors.joining());
        return OPENING + ours + OF_SPRING + springs();
    }

    private static String row(JsonNode property) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        property.get("name").asString(),
                        type(property.get("type").asString()),
                        value(property.get("defaultValue")),
                        property.get("description").asString().replaceAll("\\{@code ([^}]+)\\}", "`$1`"));
    }

    private static String type(String type) {
        if (type.contains("<")) {
            String item = type.substring(type.indexOf('<') + 1, type.length() - 1);
            return "list of " + type(item);
        }
        String simple = type.substring(type.lastIndexOf('.') + 1);
        String word = TYPES.get(simple);
        if (word == null) {
            throw new IllegalStateException("no word for properties of type " + type);
        }
        return word;
    }

    private static String value(@Nullable JsonNode value) {
        if (value == null) {
            return "–";
        }
        if (value.isArray()) {
            return value.valueStream().map(ConfigurationPage::value).collect(Collectors.joining(", "));
        }
        return value.asString().isEmpty() ? "empty" : "`" + value.asString().replaceAll("^\\[|\\]$", "") + "`";
    }

    private static String springs() throws IOException {
        var rows = new ArrayList<String>();
        var resource = new ClassPathResource("application.yml");
        for (var source : new YamlPropertySourceLoader().load("application.yml", resource)) {
            var properties = (EnumerablePropertySource<?>) source;
            for (String name : List.of(properties.getPropertyNames())) {
                rows.add("| `%s` | `%s` |\n".formatted(name, properties.getProperty(name)));
            }
        }
        return rows.stream().sorted().collect(Collectors.joining());
    }
}

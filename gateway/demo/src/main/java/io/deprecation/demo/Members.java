package io.deprecation.demo;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The members of a JSON object in order, each value as compact JSON.
 *
 * <p>Numbers keep their very digits, which a tree of numbers would not do ({@code 1E400} would become {@code 1E+400}).
 */
final class Members {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Reads an object; empty if the text is not one object in valid JSON. */
    static Optional<Members> read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Members members = new Members();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                members.set(name, value(parser));
            }
            return parser.nextToken() == null ? Optional.of(members) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean isString(String name) {
        return values.getOrDefault(name, "").startsWith("\"");
    }

    /** Sets a member, at its old place if it is there already. */
    void set(String name, String json) {
        values.put(name, json);
    }

    void setAll(Members others) {
        values.putAll(others.values);
    }

    /** Sets each member of a patch, and removes those that it has as {@code null} (RFC 7396, of one level). */
    void merge(Members patch) {
        patch.values.forEach((name, json) -> {
            if (json.equals("null")) {
                values.remove(name);
            } else {
                values.put(name, json);
            }
        });
    }

    String json() {
        return values.entrySet().stream()
                .map(member -> JSON.writeValueAsString(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(JsonParser parser) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            int depth = copy(parser, json);
            while (depth > 0) {
                parser.nextToken();
                depth += copy(parser, json);
            }
        }
        return text.toString();
    }

    /** Copies one event and tells by how much it changes the depth. */
    private static int copy(JsonParser parser, JsonGenerator json) {
        JsonToken token = parser.currentToken();
        if (token.isNumeric()) {
            json.writeNumber(parser.getString());
        } else {
            json.copyCurrentEvent(parser);
        }
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
}

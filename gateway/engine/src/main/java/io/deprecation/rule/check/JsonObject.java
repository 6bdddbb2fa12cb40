package io.deprecation.rule.check;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Outcome;
import io.deprecation.change.Path;
import io.deprecation.change.Translation;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A small object in memory, member by member: enough to translate an example without the rewriter. */
final class JsonObject {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<String, Value> members;

    private JsonObject(Map<String, Value> members) {
        this.members = members;
    }

    /** The object that a value is. */
    static JsonObject of(Value object) {
        var members = new LinkedHashMap<String, Value>();
        byte[] json = object.toString().getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                var text = new StringBuilder();
                write(parser, parser.nextToken(), text);
                members.put(name, Value.json(text.toString()));
            }
        }
        return new JsonObject(members);
    }

    /** Writes the value at the parser; by hand, because Jackson's own copying rounds numbers to doubles. */
    private static void write(JsonParser parser, JsonToken token, StringBuilder text) {
        switch (token) {
            case START_OBJECT -> {
                char separator = '{';
                text.append(separator);
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    text.append(separator == ',' ? "," : "")
                            .append(Value.string(parser.currentName()))
                            .append(':');
                    write(parser, parser.nextToken(), text);
                    separator = ',';
                }
                text.append('}');
            }
            case START_ARRAY -> {
                String separator = "";
                text.append('[');
                for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                    text.append(separator);
                    write(parser, item, text);
                    separator = ",";
                }
                text.append(']');
            }
            case VALUE_STRING -> text.append(Value.string(parser.getString()));
            default -> text.append(parser.getString());
        }
    }

    /** The object in a form; empty if some change has no translation. */
    Optional<JsonObject> translated(List<Change> changes, Form target) {
        var translated = new LinkedHashMap<>(members);
        for (Change change : changes) {
            Outcome outcome =
                    new Translation(change, target, OnConflict.LEAVE).of(at(change.oldPaths()), at(change.newPaths()));
            if (!outcome.possible()) {
                return Optional.empty();
            }
            put(translated, change.oldPaths(), outcome.old());
            put(translated, change.newPaths(), outcome.fresh());
        }
        return Optional.of(new JsonObject(translated));
    }

    private Values at(List<Path> paths) {
        var values = new @Nullable Value[paths.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = members.get(paths.get(i).root());
        }
        return Values.of(values);
    }

    private static void put(Map<String, Value> members, List<Path> paths, Values values) {
        for (int i = 0; i < paths.size(); i++) {
            Value value = values.get(i);
            String name = paths.get(i).root();
            if (value == null) {
                members.remove(name);
            } else {
                members.put(name, value);
            }
        }
    }

    Value toValue() {
        var json = new StringBuilder("{");
        members.forEach((name, value) -> json.append(json.length() == 1 ? "" : ",")
                .append(Value.string(name))
                .append(':')
                .append(value));
        return Value.json(json.append('}').toString());
    }
}

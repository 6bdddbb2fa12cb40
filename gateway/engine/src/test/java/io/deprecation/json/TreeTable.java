package io.deprecation.json;

import io.deprecation.change.MapValues;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code map}, read naively: tables are lists of pairs, and the first that fits is taken. */
final class TreeTable {

    private TreeTable() {}

    static TreePair of(
            MapValues change,
            List<List<JsonNode>> values,
            boolean keeps,
            List<List<JsonNode>> back,
            @Nullable JsonNode otherwise) {
        var reversed = new ArrayList<>(back);
        values.forEach(entry -> reversed.add(List.of(entry.get(1), entry.get(0))));
        boolean readsNull = Stream.concat(values.stream(), back.stream())
                .flatMap(List::stream)
                .anyMatch(JsonNode::isNull);
        return RandomChanges.pair(
                change,
                value -> look(values, value.get(0), keeps, null),
                value -> look(reversed, value.get(0), keeps, otherwise),
                readsNull,
                change.alias(),
                false);
    }

    private static List<JsonNode> look(
            List<List<JsonNode>> table, JsonNode value, boolean keeps, @Nullable JsonNode otherwise) {
        for (List<JsonNode> entry : table) {
            if (TreeChange.same(entry.get(0), value)) {
                return List.of(entry.get(1));
            }
        }
        if (otherwise != null) {
            return List.of(otherwise);
        }
        return keeps || value.isNull() ? List.of(value) : List.of();
    }

    /** Whether each new value stands for one old value, and {@code null} for no other. */
    static boolean isReversible(List<List<JsonNode>> values) {
        for (List<JsonNode> entry : values) {
            long likes = values.stream()
                    .filter(other -> TreeChange.same(other.get(1), entry.get(1)))
                    .count();
            if (likes > 1 || entry.get(1).isNull() || entry.get(0).isNull()) {
                return false;
            }
        }
        return true;
    }
}

package io.deprecation.json;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What the rewriter does, done naively: a whole Jackson tree, changed in place. It knows the two changes of
 * {@link Rules} by heart and shares no code with the engine.
 */
final class TreeOracle {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    record Answer(JsonNode tree, Found found) {}

    /** Values in the order of names; an empty list stands for "no translation". */
    private record Pair(
            List<String> oldNames,
            List<String> newNames,
            UnaryOperator<List<JsonNode>> toNew,
            UnaryOperator<List<JsonNode>> toOld) {}

    private static final List<Pair> CHANGES = List.of(
            new Pair(List.of("name"), List.of("firstName", "lastName"), TreeOracle::split, TreeOracle::join),
            new Pair(List.of("title"), List.of("label"), UnaryOperator.identity(), UnaryOperator.identity()));

    private final Form target;
    private final OnConflict onConflict;
    private Found found = Found.NONE;

    private TreeOracle(Form target, OnConflict onConflict) {
        this.target = target;
        this.onConflict = onConflict;
    }

    static Answer answer(String message, Form target, OnConflict onConflict) {
        JsonNode tree = MAPPER.readTree(message);
        var oracle = new TreeOracle(target, onConflict);
        oracle.change(tree);
        if (tree.isObject() && tree.get("items") instanceof ArrayNode items) {
            items.forEach(oracle::change);
        }
        return new Answer(tree, oracle.found);
    }

    private void change(JsonNode at) {
        if (at instanceof ObjectNode object) {
            CHANGES.forEach(pair -> change(object, pair));
        }
    }

    private void change(ObjectNode object, Pair pair) {
        List<JsonNode> old = present(object, pair.oldNames);
        List<JsonNode> fresh = present(object, pair.newNames);
        List<JsonNode> made = old.size() == pair.oldNames.size() ? pair.toNew.apply(old) : List.of();
        List<JsonNode> back = fresh.size() == pair.newNames.size() ? pair.toOld.apply(fresh) : List.of();
        if (!old.isEmpty() && !fresh.isEmpty()) {
            both(object, pair, made, back);
        } else if (!old.isEmpty()) {
            found = found.and(made.isEmpty() ? Found.UNTRANSLATABLE : Found.OLD);
            settle(object, pair, Form.NEW, made);
        } else if (!fresh.isEmpty()) {
            found = found.and(Found.NEW);
            settle(object, pair, Form.OLD, back);
        }
    }

    /** Makes the missing form, if there is a translation and the target has it, and drops what the target has not. */
    private void settle(ObjectNode object, Pair pair, Form missing, List<JsonNode> made) {
        List<String> there = missing == Form.NEW ? pair.oldNames : pair.newNames;
        List<String> wanted = missing == Form.NEW ? pair.newNames : pair.oldNames;
        if (!made.isEmpty() && target != (missing == Form.NEW ? Form.OLD : Form.NEW)) {
            put(object, wanted, made);
            if (target != Form.BOTH) {
                object.remove(there);
            }
        }
    }

    private void both(ObjectNode object, Pair pair, List<JsonNode> made, List<JsonNode> back) {
        boolean agree = agrees(object, pair.newNames, made) || agrees(object, pair.oldNames, back);
        found = found.and(agree ? Found.ECHO : Found.CONFLICT);
        if (agree) {
            for (int i = 0; i < made.size(); i++) {
                if (!object.has(pair.newNames.get(i))) {
                    object.set(pair.newNames.get(i), made.get(i));
                }
            }
        } else if (!prefer(object, pair, made, back)) {
            return;
        }
        if (target == Form.NEW) {
            object.remove(pair.oldNames);
        } else if (target == Form.OLD) {
            object.remove(pair.newNames);
        }
    }

    private boolean prefer(ObjectNode object, Pair pair, List<JsonNode> made, List<JsonNode> back) {
        if (onConflict == OnConflict.PREFER_NEW && target != Form.NEW) {
            return put(object, pair.oldNames, back);
        }
        if (onConflict == OnConflict.PREFER_OLD && target != Form.OLD) {
            return put(object, pair.newNames, made);
        }
        return onConflict != OnConflict.REJECT;
    }

    private static List<JsonNode> present(ObjectNode object, List<String> names) {
        return names.stream().map(object::get).filter(Objects::nonNull).toList();
    }

    private static boolean agrees(ObjectNode object, List<String> names, List<JsonNode> made) {
        return !made.isEmpty()
                && IntStream.range(0, names.size())
                        .allMatch(i -> object.get(names.get(i)) == null || same(object.get(names.get(i)), made.get(i)));
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.equals(TreeOracle::compare, other);
    }

    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue())
                : one.equals(other) ? 0 : 1;
    }

    private static boolean put(ObjectNode object, List<String> names, List<JsonNode> values) {
        for (int i = 0; i < values.size(); i++) {
            object.set(names.get(i), values.get(i));
        }
        return !values.isEmpty();
    }

    private static List<JsonNode> split(List<JsonNode> old) {
        JsonNode whole = old.get(0);
        if (whole.isNull()) {
            return List.of(whole, whole);
        }
        if (!whole.isString()) {
            return List.of();
        }
        String[] parts = whole.stringValue().split(" ", 2);
        return parts.length < 2 || parts[1].isEmpty()
                ? List.of(whole, text(""))
                : List.of(text(parts[0]), text(parts[1]));
    }

    private static List<JsonNode> join(List<JsonNode> fresh) {
        if (fresh.stream().allMatch(JsonNode::isNull)) {
            return List.of(fresh.get(0));
        }
        if (!fresh.stream().allMatch(JsonNode::isString)) {
            return List.of();
        }
        return List.of(text(Stream.of(fresh.get(0), fresh.get(1))
                .map(JsonNode::stringValue)
                .reduce((head, tail) -> tail.isEmpty() ? head : head + " " + tail)
                .orElseThrow()));
    }

    private static JsonNode text(@Nullable String text) {
        return StringNode.valueOf(text);
    }
}

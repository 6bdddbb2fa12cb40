package io.deprecation.json;

import static io.deprecation.json.Samples.pick;

import io.deprecation.change.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies that hold what the changes of a scenario look for, at its locations, and much else. */
final class RandomBodies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;
    private final List<Twin> twins;
    private final boolean oldOnly;

    private RandomBodies(Random random, Scenario scenario, boolean oldOnly) {
        this.random = random;
        this.twins =
                scenario.rules().stream().flatMap(rule -> rule.twins().stream()).toList();
        this.oldOnly = oldOnly;
    }

    /** A body in which forms are mixed. */
    static JsonNode mixed(Random random, Scenario scenario) {
        return new RandomBodies(random, scenario, false).body();
    }

    /** A body in the old form, as far as its values have one. */
    static JsonNode old(Random random, Scenario scenario) {
        return new RandomBodies(random, scenario, true).body();
    }

    /** A single object in which forms are mixed. */
    static JsonNode object(Random random, Scenario scenario) {
        return new RandomBodies(random, scenario, false).object(0);
    }

    private JsonNode body() {
        return switch (random.nextInt(8)) {
            case 0 -> pick(random, Samples.ANY).deepCopy();
            case 1 -> array(2, 1);
            default -> object(2);
        };
    }

    private ArrayNode array(int depth, int levels) {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            JsonNode item = levels > 1 ? array(depth, levels - 1) : object(depth - 1);
            array.add(random.nextInt(6) == 0 ? pick(random, Samples.ANY).deepCopy() : item);
        }
        return array;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        for (Twin twin : twins) {
            fill(object, twin);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            object.set("free" + i, pick(random, Samples.ANY).deepCopy());
        }
        if (depth > 0) {
            below(object, depth);
        }
        return object;
    }

    private void below(ObjectNode object, int depth) {
        switch (random.nextInt(8)) {
            case 0, 1 -> object.set("items", array(depth, 1));
            case 2 -> object.set("data", object(depth - 1).set("list", array(depth, 1)));
            case 3 -> object.set("any.key", object(depth - 1));
            case 4 -> object.set("rows", array(depth, 2));
            case 5 -> object.set("kids", array(depth, 1));
            case 6 ->
                object.set(
                        pick(random, List.of("items", "data", "any.key")),
                        pick(random, Samples.ANY).deepCopy());
            default -> {}
        }
    }

    private void fill(ObjectNode object, Twin twin) {
        int kind = oldOnly ? 0 : random.nextInt(8);
        if (kind < 4) {
            put(object, twin.old());
        }
        if (kind > 1 && kind < 7) {
            put(object, twin.fresh());
        }
        twin.beside().forEach((path, values) -> put(object, path, pick(random, values)));
    }

    private void put(ObjectNode object, Map<Path, List<JsonNode>> side) {
        boolean alike = random.nextInt(6) == 0;
        side.forEach((path, values) -> {
            if (oldOnly || random.nextInt(10) > 0) {
                JsonNode value = random.nextInt(12) == 0 ? pick(random, Samples.ANY) : pick(random, values);
                put(object, path, alike ? values.get(0) : value);
            }
        });
    }

    private void put(ObjectNode object, Path path, JsonNode value) {
        if (!TreePaths.find(object, path).blocked()) {
            TreePaths.put(object, path, value.deepCopy());
            if (!oldOnly && !path.isFlat() && random.nextInt(6) == 0) {
                spoil(object, path);
            }
        }
    }

    /** Something else in the place of a parent, or more items than one. */
    private void spoil(ObjectNode object, Path path) {
        var steps = new ArrayList<>(path.steps());
        do {
            steps.remove(steps.size() - 1);
        } while (steps.size() > 1 && random.nextBoolean());
        Path parent = new Path(steps);
        JsonNode there = TreePaths.find(object, parent).value();
        if (there instanceof ArrayNode array && random.nextBoolean()) {
            array.add(array.get(0).deepCopy());
        } else if (there != null && !(there instanceof MissingNode)) {
            TreePaths.put(object, parent, pick(random, Samples.ANY).deepCopy());
        }
    }
}

package io.deprecation.json;

import static io.deprecation.json.Samples.pick;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Constants;
import io.deprecation.change.Form;
import io.deprecation.change.Guarded;
import io.deprecation.change.Move;
import io.deprecation.change.None;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import io.deprecation.change.Step;
import io.deprecation.change.Type;
import io.deprecation.change.Value;
import io.deprecation.change.With;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts {@code with}, {@code none}, {@code set}, {@code was}, {@code when} and {@code of} around changes. */
final class RandomWrappers {

    private final Random random;
    private final RandomPaths paths;

    RandomWrappers(Random random, RandomPaths paths) {
        this.random = random;
        this.paths = paths;
    }

    Twin wrap(RandomChanges.Pair bare) {
        RandomChanges.Pair pair = bare;
        boolean carries = bare.change() instanceof Rename || bare.change() instanceof Move;
        if (carries && random.nextInt(4) == 0) {
            pair = with(pair);
        }
        boolean oneToOne = pair.tree().old().size() == 1 && pair.tree().fresh().size() == 1;
        if (oneToOne && !pair.tree().fresh().get(0).root().equals("array") && random.nextInt(4) == 0) {
            pair = none(pair);
        }
        Twin twin = new Twin(
                pair.change(),
                pair.tree(),
                RandomChanges.filling(pair.tree().old(), pair.oldValues()),
                RandomChanges.filling(pair.tree().fresh(), pair.newValues()),
                Map.of(),
                pair.returns(),
                true);
        twin = random.nextInt(6) == 0 ? constants(twin) : twin;
        return random.nextInt(5) == 0 ? guarded(twin) : twin;
    }

    private RandomChanges.Pair with(RandomChanges.Pair pair) {
        Path from = Path.member("in");
        Path to = Path.member("out");
        RandomChanges.Pair inner = new RandomChanges(random).rename(from, to);
        var change = new With(pair.change(), List.of(inner.change()));
        TreePair tree = pair.tree();
        TreePair wrapped = RandomChanges.pair(
                change,
                carried -> carried(carried, inner, Form.NEW),
                carried -> carried(carried, inner, Form.OLD),
                false,
                tree.stays(),
                tree.takesFirst());
        return new RandomChanges.Pair(
                change, wrapped, objects("in"), objects("out"), pair.returns() && inner.returns());
    }

    private static List<JsonNode> carried(List<JsonNode> carried, RandomChanges.Pair inner, Form target) {
        JsonNode copy = carried.get(0).deepCopy();
        Iterable<JsonNode> objects = copy instanceof ArrayNode array ? array : List.of(copy);
        for (JsonNode each : objects) {
            if (each instanceof ObjectNode object) {
                TreeChange.Answer answer = inner.tree().answer(object, new Aim(target, OnConflict.REJECT, true));
                if (!answer.possible()) {
                    return List.of();
                }
                answer.applyTo(object);
            }
        }
        return List.of(copy);
    }

    private static List<JsonNode> objects(String name) {
        String one = "{\"" + name + "\":1}";
        return Samples.trees(one, "[" + one + ",{\"x\":1}]", "{\"x\":0,\"" + name + "\":\"a\"}", "[]", "null", "5");
    }

    private RandomChanges.Pair none(RandomChanges.Pair pair) {
        JsonNode word = pick(random, Samples.trees("null", "\"\"", "\"none\"", "0", "false"));
        var change = new None(pair.change(), Samples.value(word));
        TreePair tree = pair.tree();
        boolean array = tree.fresh().get(0).steps().contains(new Step.First());
        JsonNode nothing = array ? TreePaths.NOTHING : NullNode.getInstance();
        var wrapped = new TreePair(
                tree.old(),
                tree.fresh(),
                old -> TreeChange.same(old.get(0), word) ? List.of(nothing) : unlessNone(tree, old, true),
                fresh -> fresh.get(0).equals(nothing) ? List.of(word) : unlessNone(tree, fresh, false),
                true,
                true,
                tree.stays(),
                tree.takesFirst());
        var oldValues = new ArrayList<>(pair.oldValues());
        oldValues.add(word);
        return new RandomChanges.Pair(
                change, wrapped, oldValues, pair.newValues(), pair.returns() && pair.oldValues() == Samples.ANY);
    }

    private static List<JsonNode> unlessNone(TreePair tree, List<JsonNode> values, boolean toNew) {
        if (values.get(0).isNull() || values.get(0).isMissingNode()) {
            return List.of();
        }
        return toNew ? tree.toNew().apply(values) : tree.toOld().apply(values);
    }

    /**
     * Beside one value a side, and not in an array: there another form's values may be in the way, or a place may be
     * lacking, or both, and which of them is told is of no matter.
     */
    private Twin constants(Twin twin) {
        if (twin.old().size() != 1 || twin.fresh().size() != 1 || isThroughArray(twin)) {
            return twin;
        }
        Map<Path, JsonNode> was = random.nextInt(3) == 0 ? constant(twin.old()) : Map.of();
        Map<Path, JsonNode> set = random.nextInt(4) > 0 ? constant(twin.fresh()) : Map.of();
        List<Path> old = List.copyOf(twin.old().keySet());
        List<Path> fresh = List.copyOf(twin.fresh().keySet());
        var beside = new LinkedHashMap<Path, List<JsonNode>>();
        was.forEach((path, value) -> beside.put(path, List.of(value, value, value, value, Samples.tree("\"other\""))));
        set.forEach((path, value) -> beside.put(path, List.of(value, value, value, value, Samples.tree("\"other\""))));
        return new Twin(
                new Constants(twin.change(), values(was), values(set)),
                TreeConditions.withConstants(twin.tree(), old, fresh, was, set),
                twin.old(),
                twin.fresh(),
                beside,
                false,
                false);
    }

    private Map<Path, JsonNode> constant(Map<Path, List<JsonNode>> side) {
        Path own = pick(random, List.copyOf(side.keySet()));
        return Map.of(paths.beside(own), pick(random, Samples.trees("\"c\"", "1", "null")));
    }

    private static Map<Path, Value> values(Map<Path, JsonNode> constants) {
        var values = new LinkedHashMap<Path, Value>();
        constants.forEach((path, value) -> values.put(path, Samples.value(value)));
        return values;
    }

    private Twin guarded(Twin twin) {
        Change change = twin.change();
        // Of a value whose place is blocked, it is of no matter whether its type or its place is told.
        boolean byType = random.nextBoolean() && isFlat(change);
        Path sibling = paths.plain();
        Map<Path, List<JsonNode>> when = byType ? Map.of() : Map.of(sibling, Samples.trees("\"x\"", "1.0"));
        Set<Type> of = byType ? EnumSet.of(Type.STRING, pick(random, List.of(Type.values()))) : Set.of();
        var typed = new ArrayList<>(change.oldPaths());
        if (change instanceof Rename || change instanceof Move) {
            typed.addAll(change.newPaths());
        }
        var guard = new LinkedHashMap<Path, List<Value>>();
        when.forEach((path, values) ->
                guard.put(path, values.stream().map(Samples::value).toList()));
        var beside = new LinkedHashMap<>(twin.beside());
        when.forEach((path, values) -> beside.put(path, Samples.trees("\"x\"", "1", "1.00", "\"y\"")));
        return new Twin(
                new Guarded(change, guard, of),
                TreeConditions.guarded(twin.tree(), when, of, change.oldPaths(), typed),
                twin.old(),
                twin.fresh(),
                beside,
                twin.returns() && !byType,
                twin.twoWay());
    }

    private static boolean isThroughArray(Twin twin) {
        return Stream.concat(twin.old().keySet().stream(), twin.fresh().keySet().stream())
                .anyMatch(path -> path.steps().contains(new Step.First()));
    }

    private static boolean isFlat(Change change) {
        return Stream.concat(change.oldPaths().stream(), change.newPaths().stream())
                .allMatch(Path::isFlat);
    }
}

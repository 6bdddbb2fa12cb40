package io.deprecation.json;

import static io.deprecation.json.Samples.pick;

import io.deprecation.change.Change;
import io.deprecation.change.Convert;
import io.deprecation.change.Form;
import io.deprecation.change.Guarded;
import io.deprecation.change.InPlace;
import io.deprecation.change.Kind;
import io.deprecation.change.MapValues;
import io.deprecation.change.Move;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import io.deprecation.change.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes changes whose forms need the same member, each with its twin for the oracle. */
final class RandomInPlace {

    private static final List<List<Kind>> KINDS = List.of(
            List.of(Kind.STRING, Kind.NUMBER),
            List.of(Kind.NUMBER, Kind.STRING),
            List.of(Kind.STRING, Kind.BOOLEAN),
            List.of(Kind.EPOCH_SECONDS, Kind.DATE_TIME),
            List.of(Kind.DATE, Kind.EPOCH_MILLIS));
    private static final List<List<JsonNode>> KEYS = List.of(
            Samples.trees("\"paid\"", "\"settled\""),
            Samples.trees("1", "{\"code\":1}"),
            Samples.trees("\"open\"", "\"open\""),
            Samples.trees("true", "\"yes\""),
            Samples.trees("\"\"", "[]"));

    private final Random random;
    private final RandomPaths paths;

    RandomInPlace(Random random, RandomPaths paths) {
        this.random = random;
        this.paths = paths;
    }

    Twin any() {
        return switch (random.nextInt(3)) {
            case 0 -> convert();
            case 1 -> map();
            default -> move();
        };
    }

    private Twin convert() {
        Path place = paths.plain();
        List<Kind> kinds = pick(random, KINDS);
        Kind from = kinds.get(0);
        Kind as = kinds.get(1);
        var tree = new TreeInPlace(
                place,
                value -> value.isNull()
                        ? null
                        : !TreeKinds.isOf(value, from) && TreeKinds.isOf(value, as) ? Form.NEW : Form.OLD,
                value -> value.isNull() ? List.of(value) : TreeKinds.convert(value, from, as, 0),
                value -> TreeKinds.convert(value, as, from, 0),
                value -> true);
        List<JsonNode> samples = pick(random, List.of(Samples.TEXTS, Samples.TIMES));
        return twin(InPlace.of(new Convert(place, place, from, as, 0, false, false)), tree, samples, samples);
    }

    private Twin map() {
        Path place = paths.plain();
        var table = new ArrayList<>(KEYS);
        table.removeIf(entry -> random.nextInt(3) == 0);
        table.add(KEYS.get(0));
        boolean keeps = random.nextBoolean();
        var entries = table.stream()
                .distinct()
                .map(entry -> new MapValues.Entry(Samples.value(entry.get(0)), Samples.value(entry.get(1))))
                .toList();
        var tree = new TreeInPlace(
                place,
                value -> formIn(table, value, keeps),
                value -> look(table, value, 0),
                value -> look(table, value, 1),
                value -> true);
        var change = new MapValues(place, place, entries, keeps, List.of(), Optional.empty(), false, false);
        return twin(
                InPlace.of(change),
                tree,
                KEYS.stream().map(entry -> entry.get(0)).toList(),
                KEYS.stream().map(entry -> entry.get(1)).toList());
    }

    private static @Nullable Form formIn(List<List<JsonNode>> table, JsonNode value, boolean keeps) {
        boolean old = !look(table, value, 0).isEmpty();
        boolean fresh = !look(table, value, 1).isEmpty();
        if (old == fresh) {
            return old || keeps || value.isNull() ? null : Form.OLD;
        }
        return old ? Form.OLD : Form.NEW;
    }

    private static List<JsonNode> look(List<List<JsonNode>> table, JsonNode value, int side) {
        return table.stream()
                .filter(entry -> TreeChange.same(entry.get(side), value))
                .limit(1)
                .map(entry -> entry.get(1 - side))
                .toList();
    }

    /** Into itself, or out of itself; the types of what is carried tell which is which. */
    private Twin move() {
        Path place = paths.plain();
        boolean array = random.nextBoolean();
        Path longer = further(place, array ? new Step.First() : new Step.Member("in"));
        boolean nests = random.nextBoolean();
        Set<Type> of = EnumSet.of(
                Type.STRING, pick(random, List.of(Type.NUMBER, Type.NULL, array ? Type.OBJECT : Type.ARRAY)));
        Move move = nests
                ? new Move(place, longer, false, false, false, false)
                : new Move(longer, place, false, false, false, false);
        Form nested = nests ? Form.NEW : Form.OLD;
        var tree = new TreeInPlace(
                place,
                value -> formOf(value, array, of, nested),
                value -> nests ? List.of(wrap(value, array)) : unwrap(value, array),
                value -> nests ? unwrap(value, array) : List.of(wrap(value, array)),
                value -> !value.isObject() || value.size() < 2 || array);
        List<JsonNode> bare = Samples.ANY;
        List<JsonNode> wrapped =
                Samples.trees("{\"in\":\"a\"}", "[\"a\"]", "{\"in\":1,\"x\":2}", "[\"a\",2]", "[]", "{}", "[null]");
        return twin(InPlace.of(new Guarded(move, Map.of(), of)), tree, nests ? bare : wrapped, nests ? wrapped : bare);
    }

    private static Path further(Path place, Step step) {
        var steps = new ArrayList<>(place.steps());
        steps.add(step);
        return new Path(steps);
    }

    private static @Nullable Form formOf(JsonNode value, boolean array, Set<Type> of, Form nested) {
        boolean isNested = array ? value.isArray() : value.isObject();
        JsonNode carried = !isNested ? value : array ? value.get(0) : value.get("in");
        if (carried == null || !of.contains(TreeConditions.type(carried))) {
            return null;
        }
        return isNested ? nested : nested == Form.NEW ? Form.OLD : Form.NEW;
    }

    private static JsonNode wrap(JsonNode value, boolean array) {
        return array
                ? JsonNodeFactory.instance.arrayNode().add(value)
                : JsonNodeFactory.instance.objectNode().set("in", value);
    }

    private static List<JsonNode> unwrap(JsonNode value, boolean array) {
        return !array ? List.of(value.get("in")) : value.size() == 1 ? List.of(value.get(0)) : List.of();
    }

    private static Twin twin(Change change, TreeChange tree, List<JsonNode> old, List<JsonNode> fresh) {
        return new Twin(
                change,
                tree,
                RandomChanges.filling(change.oldPaths(), old),
                RandomChanges.filling(change.newPaths(), fresh),
                Map.of(),
                false,
                false);
    }
}

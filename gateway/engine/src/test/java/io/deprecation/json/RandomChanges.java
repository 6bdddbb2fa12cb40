package io.deprecation.json;

import static io.deprecation.json.Samples.pick;

import io.deprecation.change.Add;
import io.deprecation.change.Change;
import io.deprecation.change.Convert;
import io.deprecation.change.Drop;
import io.deprecation.change.Join;
import io.deprecation.change.Kind;
import io.deprecation.change.MapValues;
import io.deprecation.change.Move;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import io.deprecation.change.Replace;
import io.deprecation.change.Split;
import io.deprecation.change.TwoWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Makes changes of every verb, each with its twin for the oracle. */
final class RandomChanges {

    private static final List<List<Kind>> FAMILIES = List.of(
            List.of(Kind.STRING, Kind.NUMBER, Kind.BOOLEAN),
            List.of(Kind.EPOCH_SECONDS, Kind.EPOCH_MILLIS, Kind.DATE_TIME, Kind.DATE),
            List.of(Kind.DECIMAL, Kind.MINOR_UNITS));

    /** A two-way change before it is wrapped. */
    record Pair(TwoWay change, TreePair tree, List<JsonNode> oldValues, List<JsonNode> newValues, boolean returns) {}

    private final Random random;
    private final RandomPaths paths;

    RandomChanges(Random random) {
        this.random = random;
        this.paths = new RandomPaths(random);
    }

    Twin any() {
        return switch (random.nextInt(14)) {
            case 12, 13 -> inPlace();
            case 0 -> drop();
            case 1 -> add();
            case 2 -> replace();
            default -> returning();
        };
    }

    /** A change whose forms need the same member. */
    Twin inPlace() {
        return new RandomInPlace(random, paths).any();
    }

    /** A change of which each form can be made from the other. */
    Twin returning() {
        return new RandomWrappers(random, paths).wrap(pair());
    }

    private Pair pair() {
        return switch (random.nextInt(8)) {
            case 0 -> rename(paths.flat(), paths.flat());
            case 1, 2 -> move(paths.any(), paths.any(), false, false);
            case 3 -> move(paths.plain(), paths.first(), random.nextBoolean(), random.nextBoolean());
            case 4 -> split();
            case 5 -> join();
            case 6 -> map(paths.any(), paths.any());
            default -> convert();
        };
    }

    Pair rename(Path from, Path to) {
        boolean alias = random.nextInt(5) == 0;
        return carried(new Rename(from, to, alias, false), alias, false);
    }

    Pair move(Path from, Path to, boolean first, boolean shared) {
        boolean alias = random.nextInt(5) == 0;
        return carried(new Move(from, to, first, shared, alias, false), alias || shared, first || shared);
    }

    private static Pair carried(TwoWay change, boolean stays, boolean first) {
        TreePair tree = pair(change, UnaryOperator.identity(), UnaryOperator.identity(), false, stays, first);
        return new Pair(change, tree, Samples.ANY, Samples.ANY, !stays && !first);
    }

    static TreePair pair(
            Change change,
            UnaryOperator<List<JsonNode>> toNew,
            UnaryOperator<List<JsonNode>> toOld,
            boolean readsNull,
            boolean stays,
            boolean takesFirst) {
        return new TreePair(change.oldPaths(), change.newPaths(), toNew, toOld, readsNull, false, stays, takesFirst);
    }

    private Pair split() {
        String by = pick(random, List.of(" ", ", ", "\"", "、", "a"));
        Split.At at = pick(random, List.of(Split.At.values()));
        var change = new Split(paths.any(), paths.any(), paths.any(), by, at, false);
        TreePair tree = pair(change, whole -> divided(whole, by, at), parts -> joined(parts, by), false, false, false);
        return new Pair(change, tree, Samples.NAMES, Samples.NAMES, true);
    }

    private Pair join() {
        String by = pick(random, List.of(" ", ", ", "\\"));
        Split.At at = pick(random, List.of(Split.At.values()));
        Join change = Join.of(paths.any(), paths.any(), paths.any(), by, at);
        TreePair tree = pair(change, parts -> joined(parts, by), whole -> divided(whole, by, at), false, false, false);
        return new Pair(change, tree, Samples.NAMES, Samples.NAMES, false);
    }

    private static List<JsonNode> divided(List<JsonNode> whole, String by, Split.At at) {
        if (!whole.get(0).isString()) {
            return List.of();
        }
        String text = whole.get(0).stringValue();
        int index = at == Split.At.FIRST ? text.indexOf(by) : text.lastIndexOf(by);
        return index < 0 || index + by.length() == text.length()
                ? List.of(whole.get(0), StringNode.valueOf(""))
                : List.of(
                        StringNode.valueOf(text.substring(0, index)),
                        StringNode.valueOf(text.substring(index + by.length())));
    }

    private static List<JsonNode> joined(List<JsonNode> parts, String by) {
        if (!parts.get(0).isString() || !parts.get(1).isString()) {
            return List.of();
        }
        String tail = parts.get(1).stringValue();
        return List.of(StringNode.valueOf(parts.get(0).stringValue() + (tail.isEmpty() ? "" : by + tail)));
    }

    private Pair map(Path from, Path to) {
        var values = new ArrayList<List<JsonNode>>();
        var keys = new ArrayList<>(Samples.SCALARS);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            values.add(List.of(keys.remove(random.nextInt(keys.size())), pick(random, Samples.ANY)));
        }
        List<List<JsonNode>> back = random.nextInt(3) > 0
                ? List.of()
                : List.of(List.of(pick(random, Samples.SCALARS), pick(random, Samples.SCALARS)));
        JsonNode otherwise = random.nextInt(4) > 0 ? null : pick(random, Samples.SCALARS);
        boolean keeps = random.nextInt(4) == 0;
        boolean alias = random.nextInt(6) == 0;
        var change = new MapValues(
                from,
                to,
                entries(values),
                keeps,
                entries(back),
                Optional.ofNullable(otherwise).map(Samples::value),
                alias,
                true);
        return new Pair(
                change,
                TreeTable.of(change, values, keeps, back, otherwise),
                Samples.SCALARS,
                values.stream().map(entry -> entry.get(1)).toList(),
                !alias && !keeps && back.isEmpty() && TreeTable.isReversible(values));
    }

    private static List<MapValues.Entry> entries(List<List<JsonNode>> table) {
        return table.stream()
                .map(entry -> new MapValues.Entry(Samples.value(entry.get(0)), Samples.value(entry.get(1))))
                .toList();
    }

    private Pair convert() {
        int family = random.nextInt(FAMILIES.size());
        Kind from = pick(random, FAMILIES.get(family));
        Kind as = pick(random, FAMILIES.get(family));
        int scale = random.nextInt(4);
        boolean alias = random.nextInt(6) == 0;
        var change = new Convert(paths.any(), paths.any(), from, as, scale, alias, false);
        TreePair tree = pair(
                change,
                value -> TreeKinds.convert(value.get(0), from, as, scale),
                value -> TreeKinds.convert(value.get(0), as, from, scale),
                false,
                alias,
                false);
        List<JsonNode> samples = pick(
                random,
                List.of(List.of(Samples.TEXTS, Samples.TIMES, Samples.AMOUNTS).get(family), Samples.ANY));
        boolean loses = from == Kind.DATE_TIME || (as == Kind.DATE && from != Kind.DATE);
        return new Pair(change, tree, samples, samples, !alias && !loses);
    }

    private Twin drop() {
        Path path = paths.plain();
        @Nullable JsonNode value = random.nextBoolean() ? null : pick(random, Samples.ANY);
        Change change = new Drop(path, Optional.ofNullable(value).map(Samples::value));
        return presence(change, TreePresence.drop(path, value));
    }

    private Twin add() {
        Path path = paths.plain();
        JsonNode value = pick(random, Samples.ANY);
        return presence(new Add(path, Samples.value(value)), TreePresence.add(path, value));
    }

    private Twin replace() {
        var change = new Replace(paths.plain(), paths.plain());
        return presence(change, TreePresence.replace(change.path(), change.by()));
    }

    private static Twin presence(Change change, TreeChange tree) {
        return new Twin(
                change,
                tree,
                filling(change.oldPaths(), Samples.ANY),
                filling(change.newPaths(), Samples.ANY),
                Map.of(),
                false,
                false);
    }

    static Map<Path, List<JsonNode>> filling(List<Path> paths, List<JsonNode> values) {
        var filling = new java.util.LinkedHashMap<Path, List<JsonNode>>();
        paths.forEach(path -> filling.put(path, values));
        return filling;
    }
}

package io.deprecation.rule.check;

import io.deprecation.change.Change;
import io.deprecation.change.Convert;
import io.deprecation.change.MapValues;
import io.deprecation.change.Path;
import io.deprecation.change.Structure;
import io.deprecation.change.Type;
import io.deprecation.change.Value;
import io.deprecation.rule.file.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Objects in the old form of one change, such that the change takes place in them. */
final class OldObjects {

    private final Layers change;
    private final RandomGenerator random;
    private final Samples samples;

    OldObjects(Change change, RandomGenerator random) {
        this.change = Layers.of(change);
        this.random = random;
        this.samples = new Samples(random, telling(this.change));
    }

    /** The values that are likeliest to tell whether something is lost. */
    private static List<Value> telling(Layers change) {
        var values = new ArrayList<Value>();
        change.none().ifPresent(values::add);
        if (change.base() instanceof MapValues map) {
            map.values().forEach(entry -> values.addAll(List.of(entry.key(), entry.value())));
            map.back().forEach(entry -> values.addAll(List.of(entry.key(), entry.value())));
            map.backOtherwise().ifPresent(values::add);
        } else if (change.base() instanceof Convert convert) {
            values.addAll(KindSamples.of(convert.kind()));
        }
        return values;
    }

    /** Some objects, the telling ones first. */
    Stream<Value> some(int count) {
        return IntStream.range(0, count).mapToObj(this::object);
    }

    private Value object(int index) {
        Value object = Value.json("{}");
        List<Path> paths = change.base().oldPaths();
        for (Path path : paths) {
            Value value = paths.size() == 1 ? samples.value(index) : samples.any();
            object = put(object, path, carried(value));
        }
        for (Map.Entry<Path, Value> constant : change.was().entrySet()) {
            object = put(object, constant.getKey(), constant.getValue());
        }
        for (Map.Entry<Path, List<Value>> guard : change.when().entrySet()) {
            List<Value> values = guard.getValue();
            object = put(object, guard.getKey(), values.get(random.nextInt(values.size())));
        }
        return object;
    }

    private static Value put(Value object, Path path, Value value) {
        return Structure.find(object, path.steps()).place() == Structure.Place.BLOCKED
                ? object
                : Structure.put(object, path.steps(), value);
    }

    /** A value of a type for which the change takes place, if it names types. */
    private Value carried(Value value) {
        if (change.of().isEmpty() || change.of().contains(Type.of(value))) {
            return value;
        }
        return samples.ofType(change.of());
    }
}

package io.deprecation.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places that a change owns in an object, and what stands there. */
final class Places {
    private final Change change;
    private final Side old;
    private final Side fresh;
    private final Side read;

    Places(Change change, Value object) {
        boolean readsNothing = change.readsNothing();
        this.change = change;
        this.old = Side.of(object, change.oldPaths(), readsNothing);
        this.fresh = Side.of(object, change.newPaths(), readsNothing);
        this.read = Side.of(object, change.readPaths(), readsNothing);
    }

    Outcome translate(Aim aim) {
        Outcome outcome = change.translate(aim, old.values, fresh.values, read.values);
        return old.lacksPlace(outcome.old()) || fresh.lacksPlace(outcome.fresh())
                ? outcome.withoutPlace(aim.target(), old.values, fresh.values)
                : outcome;
    }

    /** Puts come first, so that a parent which gets a value is never empty in between. */
    Value apply(Value object, Outcome outcome) {
        Value put = fresh.put(old.put(object, outcome.old()), outcome.fresh());
        return fresh.cut(old.cut(put, outcome.old()), outcome.fresh());
    }

    /** One side of a change in an object. */
    private record Side(List<Path> paths, List<Structure.Found> places, Values values) {

        static Side of(Value object, List<Path> paths, boolean readsNothing) {
            List<Structure.Found> places = paths.stream()
                    .map(path -> Structure.find(object, path.steps()))
                    .toList();
            @Nullable Value[] values = new @Nullable Value[places.size()];
            for (int i = 0; i < values.length; i++) {
                Value value = places.get(i).value();
                values[i] = value != null && value.isNothing() && !readsNothing ? null : value;
            }
            boolean many = places.stream().anyMatch(Structure.Found::firstOfMany);
            return new Side(paths, places, many ? Values.firstOfMany(values) : Values.of(values));
        }

        boolean lacksPlace(Values made) {
            for (int i = 0; i < paths.size(); i++) {
                if (made.get(i) != null && places.get(i).place() == Structure.Place.BLOCKED) {
                    return true;
                }
            }
            return false;
        }

        Value put(Value object, Values made) {
            Value after = object;
            for (int i = 0; i < paths.size(); i++) {
                Value value = made.get(i);
                if (value != null && !value.equals(values.get(i))) {
                    after = Structure.put(after, paths.get(i).steps(), value);
                }
            }
            return after;
        }

        Value cut(Value object, Values made) {
            Value after = object;
            for (int i = 0; i < paths.size(); i++) {
                if (made.get(i) == null && values.get(i) != null) {
                    Value left = Structure.remove(after, paths.get(i).steps());
                    after = left == null ? Value.json("{}") : left;
                }
            }
            return after;
        }
    }
}

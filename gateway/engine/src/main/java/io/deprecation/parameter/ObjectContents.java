package io.deprecation.parameter;

import io.deprecation.change.Parts;
import io.deprecation.change.Path;
import io.deprecation.change.Pointers;
import io.deprecation.change.Step;
import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object in a JSON body that is held in memory. */
public final class ObjectContents implements Contents {

    private final List<Step> location;
    private Value body;
    private boolean edited;

    /**
     * An object in a body.
     *
     * @param location the steps to it, through members alone
     */
    public ObjectContents(Value body, List<Step> location) {
        this.body = body;
        this.location = List.copyOf(location);
    }

    @Override
    public @Nullable Value get(Path path) {
        Structure.Found found = Structure.find(body, steps(path));
        Value value = found.value();
        return value == null || value.isNothing() || found.firstOfMany() ? null : value;
    }

    /** There has to be an object: where the location leads nowhere, none is made. */
    @Override
    public boolean takes(Path path, Value value) {
        Value object = Structure.find(body, location).value();
        return object != null
                && object.isObject()
                && Structure.find(body, steps(path)).place() != Structure.Place.BLOCKED;
    }

    @Override
    public void put(Path path, Value value) {
        body = Structure.put(body, steps(path), value);
        edited = true;
    }

    /** The object itself stays, be it empty. */
    @Override
    public void remove(Path path) {
        if (get(path) != null) {
            Value object = Structure.find(body, location).value();
            Value left = object == null ? null : Structure.remove(object, path.steps());
            body = Structure.put(body, location, left == null ? Value.json("{}") : left);
            edited = true;
        }
    }

    /** The pointer of the first member on the way to a path that stands there more than once. */
    Optional<String> repeated(Path path) {
        var tokens = new ArrayList<String>();
        Value at = body;
        for (Step step : steps(path)) {
            if (!(step instanceof Step.Member member) || !at.isObject()) {
                return Optional.empty();
            }
            var parts = new Parts(at);
            tokens.add(member.name());
            if (parts.repeats(member.name())) {
                return Optional.of(Pointers.of(tokens));
            }
            int index = parts.indexOf(member.name());
            if (index < 0) {
                return Optional.empty();
            }
            at = parts.value(index);
        }
        return Optional.empty();
    }

    private List<Step> steps(Path path) {
        return Stream.concat(location.stream(), path.steps().stream()).toList();
    }

    /** Whether anything was put or taken out. */
    public boolean edited() {
        return edited;
    }

    /** The whole body. */
    public Value body() {
        return body;
    }
}

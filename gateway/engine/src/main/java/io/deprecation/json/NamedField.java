package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Found;
import io.deprecation.change.Outcome;
import io.deprecation.change.Parts;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import java.util.List;
import java.util.Optional;

/**
 * A member of an error that names a field, or a list of them: both forms need it, and the caller's is put in its place.
 * Whatever is in it, neither form is found.
 */
record NamedField(Path path, CallersWords words) implements Change {

    @Override
    public List<Path> oldPaths() {
        return List.of(path);
    }

    @Override
    public List<Path> newPaths() {
        return List.of(path);
    }

    @Override
    public boolean isConditional() {
        return true;
    }

    @Override
    public boolean lossy() {
        return true;
    }

    @Override
    public Outcome translate(Aim aim, Values old, Values fresh, Values read) {
        Value there = old.get(0);
        Values told = there == null ? old : Values.of(told(there));
        return new Outcome(Found.NONE, true, told, told);
    }

    private Value told(Value there) {
        return there.isArray() ? each(there) : one(there).orElse(there);
    }

    private Optional<Value> one(Value name) {
        return name.isString() ? words.of(name.text()).map(Value::string) : Optional.empty();
    }

    private Value each(Value names) {
        var parts = new Parts(names);
        boolean changed = false;
        for (int i = 0; i < parts.size(); i++) {
            Optional<Value> told = one(parts.value(i));
            if (told.isPresent()) {
                parts.replace(i, told.get());
                changed = true;
            }
        }
        return changed ? parts.together() : names;
    }
}

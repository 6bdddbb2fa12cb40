package io.deprecation.change;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A change that takes place only {@code when} siblings have certain values, or {@code of} certain types of its own
 * values. Where it does not, the object has neither form.
 *
 * @param when siblings, each with the values that let the change take place
 * @param of the types of the old values, and of new ones that are the same values; empty for all
 */
public record Guarded(Change change, Map<Path, List<Value>> when, Set<Type> of) implements Change {

    public Guarded {
        // In an order of their own, so that the same rule prints the same everywhere.
        when = Collections.unmodifiableSortedMap(new TreeMap<>(when));
        of = Collections.unmodifiableSortedSet(new TreeSet<>(of));
    }

    @Override
    public List<Path> oldPaths() {
        return change.oldPaths();
    }

    @Override
    public List<Path> newPaths() {
        return change.newPaths();
    }

    @Override
    public List<Path> readPaths() {
        return List.copyOf(when.keySet());
    }

    @Override
    public boolean lossy() {
        return change.lossy();
    }

    @Override
    public boolean readsNothing() {
        return change.readsNothing();
    }

    @Override
    public boolean isConditional() {
        return true;
    }

    @Override
    public Outcome translate(Aim aim, Values old, Values fresh, Values read) {
        if (takesPlace(old, fresh, read)) {
            Outcome outcome = change.translate(aim, old, fresh, read);
            // An old form of another type would not be this change's to translate back.
            if (of.isEmpty() || isOfType(outcome.old())) {
                return outcome;
            }
        }
        return Outcome.asItCame(Found.NONE, old, fresh);
    }

    private boolean takesPlace(Values old, Values fresh, Values read) {
        int sibling = 0;
        for (List<Value> allowed : when.values()) {
            if (!isOneOf(read.get(sibling++), allowed)) {
                return false;
            }
        }
        return of.isEmpty() || (isOfType(old) && (!change.carriesItsValues() || isOfType(fresh)));
    }

    private static boolean isOneOf(@Nullable Value value, List<Value> values) {
        return value != null && values.stream().anyMatch(value::agrees);
    }

    private boolean isOfType(Values values) {
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            if (value != null && !of.contains(Type.of(value))) {
                return false;
            }
        }
        return true;
    }
}

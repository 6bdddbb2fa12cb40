package io.deprecation.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code set: {path: constant}}, written with the new form and required by the way back, and {@code was:}, the same on
 * the old side. A form whose constants are other ones is not this change's.
 */
public record Constants(Change change, Map<Path, Value> was, Map<Path, Value> set) implements Change {

    public Constants {
        // In an order of their own, so that the same rule prints the same everywhere.
        was = Collections.unmodifiableSortedMap(new TreeMap<>(was));
        set = Collections.unmodifiableSortedMap(new TreeMap<>(set));
    }

    @Override
    public List<Path> oldPaths() {
        return joined(change.oldPaths(), was);
    }

    @Override
    public List<Path> newPaths() {
        return joined(change.newPaths(), set);
    }

    @Override
    public List<Path> readPaths() {
        return change.readPaths();
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
    public boolean lossy() {
        return change.lossy();
    }

    private static List<Path> joined(List<Path> paths, Map<Path, Value> constants) {
        var joined = new ArrayList<>(paths);
        joined.addAll(constants.keySet());
        return joined;
    }

    @Override
    public Outcome translate(Aim aim, Values old, Values fresh, Values read) {
        var oldSide = new Side(old, change.oldPaths().size(), was);
        var freshSide = new Side(fresh, change.newPaths().size(), set);
        Outcome outcome = change.translate(aim, oldSide.own(), freshSide.own(), read);
        if (oldSide.isOverwrittenBy(outcome.old()) || freshSide.isOverwrittenBy(outcome.fresh())) {
            return Outcome.impossible(Found.CONFLICT, old, fresh);
        }
        return new Outcome(
                outcome.found(), outcome.possible(), oldSide.after(outcome.old()), freshSide.after(outcome.fresh()));
    }

    /** The values of one side: those of the change itself, then those of its constants. */
    private static final class Side {
        private final Values all;
        private final int size;
        private final List<Value> constants;
        private final boolean foreign;

        Side(Values all, int size, Map<Path, Value> constants) {
            this.all = all;
            this.size = size;
            this.constants = List.copyOf(constants.values());
            this.foreign = !hasConstants();
        }

        private boolean hasConstants() {
            for (int i = 0; i < constants.size(); i++) {
                Value there = all.get(size + i);
                if (there == null || !there.agrees(constants.get(i))) {
                    return false;
                }
            }
            return true;
        }

        Values own() {
            return foreign ? Values.missing(size) : all.first(size);
        }

        /** Whether the change makes values where another change's stand, or beside constants that are another's. */
        boolean isOverwrittenBy(Values made) {
            return foreign && !made.isMissing() && (!all.first(size).isMissing() || hasOtherConstant());
        }

        private boolean hasOtherConstant() {
            for (int i = 0; i < constants.size(); i++) {
                Value there = all.get(size + i);
                if (there != null && !there.agrees(constants.get(i))) {
                    return true;
                }
            }
            return false;
        }

        Values after(Values own) {
            // Constants alone are nobody's form: they stay.
            if (own.isMissing() && own().isMissing()) {
                return all;
            }
            @Nullable Value[] after = new @Nullable Value[size + constants.size()];
            for (int i = 0; i < after.length; i++) {
                after[i] = i < size ? own.get(i) : own.isMissing() ? null : kept(i);
            }
            return Values.of(after);
        }

        private Value kept(int index) {
            Value there = all.get(index);
            Value constant = constants.get(index - size);
            return there != null && there.agrees(constant) ? there : constant;
        }
    }
}

package io.deprecation.evidence.pact;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Outcome;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import io.deprecation.rule.file.Layers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change in an object of which an example response shows a part: siblings that it leaves out have values with which the
 * change takes place, because they may have.
 *
 * @param siblings a value for each of the paths that the change looks at
 */
record SiblingsAssumed(Change change, List<Value> siblings) implements Change {

    SiblingsAssumed {
        siblings = List.copyOf(siblings);
    }

    static Change of(Change change) {
        return change.readPaths().isEmpty()
                ? change
                : new SiblingsAssumed(
                        change,
                        Layers.of(change).when().values().stream()
                                .map(allowed -> allowed.get(0))
                                .toList());
    }

    @Override
    public Outcome translate(Aim aim, Values old, Values fresh, Values read) {
        @Nullable Value[] assumed = new @Nullable Value[read.size()];
        for (int i = 0; i < assumed.length; i++) {
            Value there = read.get(i);
            assumed[i] = there == null ? siblings.get(i) : there;
        }
        return change.translate(aim, old, fresh, Values.of(assumed));
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
        return change.readPaths();
    }

    @Override
    public boolean isConditional() {
        return change.isConditional();
    }

    @Override
    public boolean readsNothing() {
        return change.readsNothing();
    }

    @Override
    public boolean lossy() {
        return change.lossy();
    }
}

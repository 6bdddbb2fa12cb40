package io.deprecation.change;

import java.util.List;
import java.util.Optional;

/**
 * {@code drop: a, default: v}: gone, without successor. Presence is the old form, absence is neither.
 *
 * @param byDefault what to put where the old form is needed; empty if the upstream sends it until contract
 */
public record Drop(Path path, Optional<Value> byDefault) implements Change {

    @Override
    public List<Path> oldPaths() {
        return List.of(path);
    }

    @Override
    public List<Path> newPaths() {
        return List.of();
    }

    @Override
    public boolean lossy() {
        return true;
    }

    @Override
    public Outcome translate(Aim aim, Values old, Values fresh, Values read) {
        boolean needsOld = aim.target().holds(Form.OLD);
        if (!old.isMissing()) {
            return new Outcome(Found.OLD, true, needsOld ? old : Values.missing(1), fresh);
        }
        Values made = needsOld && aim.whole() ? byDefault.map(Values::of).orElse(old) : old;
        return new Outcome(Found.NONE, true, made, fresh);
    }
}

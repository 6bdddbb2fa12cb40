package io.deprecation.change;

import java.util.List;

/**
 * {@code replace: a, by: b}: a successor that cannot be computed, such as an id of another space. Told by presence; a
 * form is cut only where the other is there.
 */
public record Replace(Path path, Path by) implements Change {

    @Override
    public List<Path> oldPaths() {
        return List.of(path);
    }

    @Override
    public List<Path> newPaths() {
        return List.of(by);
    }

    @Override
    public boolean lossy() {
        return true;
    }

    @Override
    public boolean isConditional() {
        return true;
    }

    @Override
    public Outcome translate(Aim aim, Values old, Values fresh, Values read) {
        Form target = aim.target();
        if (!old.isMissing() && !fresh.isMissing()) {
            return new Outcome(
                    Found.ECHO,
                    true,
                    target.holds(Form.OLD) ? old : Values.missing(1),
                    target.holds(Form.NEW) ? fresh : Values.missing(1));
        }
        if (old.isMissing() && fresh.isMissing()) {
            return Outcome.asItCame(Found.NONE, old, fresh);
        }
        Found found = fresh.isMissing() ? Found.OLD : Found.NEW;
        return new Outcome(found, target == Form.BOTH || target == formOf(found), old, fresh);
    }

    private static Form formOf(Found found) {
        return found == Found.OLD ? Form.OLD : Form.NEW;
    }
}

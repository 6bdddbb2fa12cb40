package io.deprecation.change;

import java.util.List;

/**
 * {@code add: b, default: v}: new and required. Its absence is the old form, in whole objects.
 *
 * @param byDefault what to put where the new form is needed
 */
public record Add(Path path, Value byDefault) implements Change {

    @Override
    public List<Path> oldPaths() {
        return List.of();
    }

    @Override
    public List<Path> newPaths() {
        return List.of(path);
    }

    @Override
    public boolean lossy() {
        return true;
    }

    @Override
    public Outcome translate(Aim aim, Values old, Values fresh, Values read) {
        boolean needsNew = aim.target().holds(Form.NEW);
        if (!fresh.isMissing()) {
            return new Outcome(Found.NEW, true, old, needsNew ? fresh : Values.missing(1));
        }
        if (!aim.whole()) {
            return Outcome.asItCame(Found.NONE, old, fresh);
        }
        return new Outcome(Found.OLD, true, old, needsNew ? Values.of(byDefault) : fresh);
    }
}

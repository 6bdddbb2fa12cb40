package io.deprecation.parameter;

import io.deprecation.change.Change;
import io.deprecation.change.Found;
import io.deprecation.change.Outcome;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import io.deprecation.json.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Translates what stands in the places of one message by the changes of one rule: the same algebra as for the members
 * of an object. Edits the contents of the places. For one message and one thread.
 */
public final class ParameterTranslation {

    private final Map<Place, ? extends Contents> message;
    private final List<ParameterOffence> offences = new ArrayList<>();
    private Found found = Found.NONE;

    /** @param message the places that the message has; what others would hold is missing and cannot be put */
    public ParameterTranslation(Map<Place, ? extends Contents> message) {
        this.message = message;
    }

    /** Translates by some changes; one that owns nothing in the places of the message is passed over. */
    public void translate(List<Change> changes, Treatment treatment) {
        changes.stream().filter(this::isConcerned).forEach(change -> translate(change, treatment));
    }

    private boolean isConcerned(Change change) {
        return Parameters.paths(change).map(Parameter::place).anyMatch(message::containsKey);
    }

    private void translate(Change change, Treatment treatment) {
        Values old = values(change.oldPaths());
        Values fresh = values(change.newPaths());
        Outcome outcome = change.translate(treatment.aim(), old, fresh, Values.missing(0));
        if (lacksPlace(change.oldPaths(), old, outcome.old())
                || lacksPlace(change.newPaths(), fresh, outcome.fresh())) {
            outcome = outcome.withoutPlace(treatment.aim().target(), old, fresh);
        }
        put(change.oldPaths(), old, outcome.old(), change.newPaths(), fresh);
        put(change.newPaths(), fresh, outcome.fresh(), change.oldPaths(), old);
        cut(change.oldPaths(), old, outcome.old());
        cut(change.newPaths(), fresh, outcome.fresh());
        found = found.and(outcome.found());
        if (treatment.reports(outcome.found(), outcome.possible())) {
            name(change, outcome, old, fresh);
        }
    }

    private Values values(List<Path> paths) {
        @Nullable Value[] values = new @Nullable Value[paths.size()];
        for (int i = 0; i < values.length; i++) {
            Contents contents = contents(paths.get(i));
            values[i] = contents == null ? null : contents.get(Parameter.rest(paths.get(i)));
        }
        return Values.of(values);
    }

    private boolean lacksPlace(List<Path> paths, Values before, Values after) {
        for (int i = 0; i < paths.size(); i++) {
            Value value = after.get(i);
            Contents contents = contents(paths.get(i));
            if (value != null
                    && !value.equals(before.get(i))
                    && (contents == null || !contents.takes(Parameter.rest(paths.get(i)), value))) {
                return true;
            }
        }
        return false;
    }

    /** What is carried over inside one place is copied as it is written. */
    private void put(List<Path> paths, Values before, Values after, List<Path> others, Values counterparts) {
        for (int i = 0; i < paths.size(); i++) {
            Value value = after.get(i);
            Contents contents = contents(paths.get(i));
            if (value == null || contents == null || value.equals(before.get(i))) {
                continue;
            }
            boolean carried = i < others.size()
                    && value.equals(counterparts.get(i))
                    && Parameter.place(others.get(i)) == Parameter.place(paths.get(i));
            if (carried) {
                contents.copy(Parameter.rest(others.get(i)), Parameter.rest(paths.get(i)));
            } else {
                contents.put(Parameter.rest(paths.get(i)), value);
            }
        }
    }

    private void cut(List<Path> paths, Values before, Values after) {
        for (int i = 0; i < paths.size(); i++) {
            Contents contents = contents(paths.get(i));
            if (contents != null && before.get(i) != null && after.get(i) == null) {
                contents.remove(Parameter.rest(paths.get(i)));
            }
        }
    }

    private @Nullable Contents contents(Path path) {
        return message.get(Parameter.place(path));
    }

    /** One offence for each parameter of the form that was found amiss: the new one if it stands alone, else the old. */
    private void name(Change change, Outcome outcome, Values old, Values fresh) {
        boolean newAlone = outcome.found() == Found.NEW;
        List<Path> offending = newAlone ? change.newPaths() : change.oldPaths();
        Values there = newAlone ? fresh : old;
        List<Parameter> instead = (newAlone ? change.oldPaths() : change.newPaths())
                .stream().map(Parameter::at).toList();
        boolean named = false;
        for (int i = 0; i < offending.size(); i++) {
            if (there.get(i) != null) {
                named = true;
                offences.add(offence(outcome, Parameter.at(offending.get(i)), instead));
            }
        }
        if (!named) {
            // Something that is required is missing: it is what the caller must send.
            Parameter wanted = instead.isEmpty() ? Parameter.at(offending.get(0)) : instead.get(0);
            offences.add(offence(outcome, wanted, List.of(wanted)));
        }
    }

    private static ParameterOffence offence(Outcome outcome, Parameter at, List<Parameter> instead) {
        return new ParameterOffence(outcome.found(), outcome.possible(), at, instead);
    }

    /** The worst that was found. */
    public Found found() {
        return found;
    }

    /** Parameters that a request may be refused for. */
    public List<ParameterOffence> offences() {
        return List.copyOf(offences);
    }
}

package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.Guarded;
import io.deprecation.change.InPlace;
import io.deprecation.change.Outcome;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import io.deprecation.change.Structure;
import io.deprecation.change.TwoWay;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a patch that do the same to the members of one object that one change owns: together they are that
 * part of the object which the change translates.
 */
final class PatchGroup {

    private final int rule;
    private final Change change;
    private final List<String> object;
    private final String kind;
    private final @Nullable PatchOperation[] old;
    private final @Nullable PatchOperation[] fresh;
    private @Nullable PatchOperation first;

    PatchGroup(int rule, Change change, List<String> object, String kind) {
        this.rule = rule;
        this.change = change;
        this.object = List.copyOf(object);
        this.kind = kind;
        this.old = new @Nullable PatchOperation[change.oldPaths().size()];
        this.fresh = new @Nullable PatchOperation[change.newPaths().size()];
    }

    /** Takes an operation in; false if there is one about the same member already. */
    boolean join(PatchOperation operation, PatchPlace place) {
        @Nullable PatchOperation[] side = place.side() == Form.OLD ? old : fresh;
        if (side[place.index()] != null) {
            return false;
        }
        side[place.index()] = operation;
        first = first == null ? operation : first;
        return true;
    }

    /** Translates the group. */
    void settle(Plan plan, Tally tally, PatchEdits edits) {
        Treatment treatment = plan.rule(rule).treatment();
        Values oldValues = values(old);
        Values freshValues = values(fresh);
        Outcome made = translate(treatment.aim(), oldValues, freshValues);
        Outcome outcome = isTaken(edits, old, made.old(), Form.OLD) || isTaken(edits, fresh, made.fresh(), Form.NEW)
                ? new Outcome(Found.CONFLICT, false, oldValues, freshValues)
                : made;
        tally.add(rule, outcome.found());
        if (treatment.reports(outcome.found(), outcome.possible())) {
            boolean newAlone = outcome.found() == Found.NEW;
            name(tally, outcome, newAlone ? fresh : old, newAlone ? Form.OLD : Form.NEW);
        }
        edit(edits, old, oldValues, outcome.old(), Form.OLD);
        edit(edits, fresh, freshValues, outcome.fresh(), Form.NEW);
    }

    /** Whether a value would be made where another change has made a different one. */
    private boolean isTaken(PatchEdits edits, @Nullable PatchOperation[] side, Values made, Form form) {
        for (int i = 0; i < side.length; i++) {
            Value value = made.get(i);
            String place = PatchPlace.pointers(change, object, form).get(i);
            if (side[i] == null && value != null && !edits.take(place, change, value)) {
                return true;
            }
        }
        return false;
    }

    private Outcome translate(Aim aim, Values oldValues, Values freshValues) {
        boolean removes = kind.equals("remove");
        if (removes && change instanceof InPlace) {
            // Without the member an object is the same in both forms.
            return new Outcome(Found.NONE, true, oldValues, freshValues);
        }
        if (!change.readPaths().isEmpty() || (removes && change instanceof Guarded)) {
            return unjudged(aim.target(), oldValues, freshValues);
        }
        Change effective = removes && change instanceof TwoWay twoWay ? new Removal(twoWay) : change;
        var partial = new Aim(aim.target(), aim.onConflict(), false);
        return effective.translate(partial, oldValues, freshValues, Values.missing(0));
    }

    /** What a guard asks about is not in the patch: only where the target is the form that came can it stay. */
    private Outcome unjudged(Form target, Values oldValues, Values freshValues) {
        Form form = oldValues.isMissing() ? Form.NEW : Form.OLD;
        if (change instanceof InPlace inPlace) {
            form = inPlace.formOf(oldValues.present(0));
        }
        Found found = form == null ? Found.NONE : form == Form.OLD ? Found.OLD : Found.NEW;
        var asItCame = new Outcome(found, true, oldValues, freshValues);
        return form == null || target == form ? asItCame : asItCame.withoutPlace(target, oldValues, freshValues);
    }

    private static Values values(@Nullable PatchOperation[] side) {
        var values = new @Nullable Value[side.length];
        for (int i = 0; i < side.length; i++) {
            PatchOperation operation = side[i];
            values[i] = operation == null ? null : operation.value() == null ? Value.NULL : operation.value();
        }
        return Values.of(values);
    }

    private void name(Tally tally, Outcome outcome, @Nullable PatchOperation[] offending, Form instead) {
        List<String> replacements = PatchPlace.pointers(change, object, instead);
        for (PatchOperation operation : offending) {
            if (operation != null) {
                tally.add(new Offence(
                        rule, outcome.found(), outcome.possible(), operation.pointer("path"), replacements));
            }
        }
    }

    /** A path through {@code [0]} is made as an array of one item, which an operation at an index could not do. */
    private void add(PatchEdits edits, Path path, Value value) {
        PatchOperation model = Objects.requireNonNull(first);
        int array = path.steps().indexOf(new Step.First());
        int length = array < 0 ? path.steps().size() : array;
        var place = new ArrayList<>(object);
        place.addAll(path.tokens().subList(0, length));
        Value made = Structure.make(path.steps().subList(length, path.steps().size()), value);
        edits.follow(model, model.at(place, made));
    }

    private void edit(PatchEdits edits, @Nullable PatchOperation[] side, Values before, Values after, Form form) {
        for (int i = 0; i < side.length; i++) {
            PatchOperation operation = side[i];
            Value value = after.get(i);
            if (operation == null && value != null) {
                add(edits, PatchPlace.path(change, form, i), value);
            } else if (operation != null && value == null) {
                edits.drop(operation);
            } else if (operation != null && value != null && !value.equals(before.get(i))) {
                edits.replace(operation, operation.with("value", value));
            }
        }
    }
}

package io.deprecation.rule.check;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Outcome;
import io.deprecation.change.Translation;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.Place;
import io.deprecation.rule.file.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Sends generated values from the old form to the new one and back, and compares what comes back with {@code lossy}. */
final class LossCheck {

    private static final int TRIES = 500;

    private final LoadedRule rule;
    private final Problems problems;

    LossCheck(LoadedRule rule, Problems problems) {
        this.rule = rule;
        this.problems = problems;
    }

    void run() {
        List<Change> changes = rule.deprecation().changes();
        for (int i = 0; i < changes.size(); i++) {
            judge(changes.get(i), rule.places().changes().get(i));
        }
    }

    private void judge(Change change, Place place) {
        Optional<Values> lost = firstLost(change);
        if (change.lossy() && lost.isEmpty()) {
            problems.add(
                    ProblemCode.NEEDLESS_LOSSY,
                    place,
                    "`lossy: true` is declared, but no generated value was lost",
                    "Remove it");
        } else if (!change.lossy() && lost.isPresent()) {
            problems.add(
                    ProblemCode.UNDECLARED_LOSS,
                    place,
                    "The old value %s does not come back from the new form".formatted(lost.get()),
                    "Add `lossy: true` if that is acceptable");
        }
    }

    /** The same values for the same rule, so that a pipeline's answer does not change by itself. */
    private Optional<Values> firstLost(Change change) {
        var samples = new Samples(new Random(rule.deprecation().id().hashCode()));
        return samples.values(change.oldPaths().size(), TRIES)
                .filter(old -> isLost(change, old))
                .findFirst();
    }

    private static boolean isLost(Change change, Values old) {
        Outcome there = new Translation(change, Form.NEW, OnConflict.LEAVE)
                .of(old, Values.missing(change.newPaths().size()));
        if (!there.possible()) {
            return false;
        }
        Outcome back =
                new Translation(change, Form.OLD, OnConflict.LEAVE).of(Values.missing(old.size()), there.fresh());
        return !back.possible() || !agree(old, back.old());
    }

    private static boolean agree(Values one, Values other) {
        for (int i = 0; i < one.size(); i++) {
            Value value = other.get(i);
            if (value == null || !one.present(i).agrees(value)) {
                return false;
            }
        }
        return true;
    }
}

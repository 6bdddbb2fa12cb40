package io.deprecation.rule.check;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.ObjectTranslation;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Structure;
import io.deprecation.change.TwoWay;
import io.deprecation.change.Value;
import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.file.Layers;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.Position;
import io.deprecation.rule.file.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Sends generated objects from the old form to the new one and back, and compares what comes back with {@code lossy}. */
final class LossCheck {

    private static final int TRIES = 500;

    private final LoadedRule rule;
    private final Problems problems;

    LossCheck(LoadedRule rule, Problems problems) {
        this.rule = rule;
        this.problems = problems;
    }

    void run() {
        run(rule.deprecation().changes(), rule.places().changes());
        run(rule.deprecation().parameters().changes(), rule.places().parameters());
    }

    private void run(List<Change> changes, List<Position> places) {
        for (int i = 0; i < changes.size(); i++) {
            judge(changes.get(i), false, places.get(i));
        }
    }

    /**
     * What a change carries is judged by itself; where there is no way back by nature there is nothing to declare.
     *
     * @param covered whether the change that carries this one declares loss
     */
    private void judge(Change change, boolean covered, Position place) {
        Layers layers = Layers.of(change);
        if (!(layers.base() instanceof TwoWay)) {
            return;
        }
        layers.with().forEach(inner -> judge(inner, covered || change.lossy(), place));
        Loss loss = loss(change, layers);
        if (!change.lossy() && !covered) {
            loss.ofMeaning().ifPresent(lost -> tellUndeclared(lost, place));
        } else if (loss.isNone() && change.lossy() && layers.with().isEmpty() && !OneWay.losesOfNew(layers.base())) {
            problems.add(
                    ProblemCode.NEEDLESS_LOSSY,
                    place,
                    "`lossy: true` is declared, but no generated value was lost",
                    "Remove it");
        }
    }

    private void tellUndeclared(String lost, Position place) {
        problems.add(
                ProblemCode.UNDECLARED_LOSS,
                place,
                "The old value %s does not come back from the new form".formatted(lost),
                "Add `lossy: true` if that is acceptable");
    }

    /**
     * What was lost first.
     *
     * @param ofMeaning the old values of the first object that means something else when it comes back
     * @param isNone whether all came back as they were
     */
    private record Loss(Optional<String> ofMeaning, boolean isNone) {}

    /** The same objects for the same rule, so that a pipeline's answer does not change by itself. */
    private Loss loss(Change change, Layers layers) {
        var objects = new OldObjects(change, new Random(rule.deprecation().id().hashCode()));
        var meaning = new Meaning(layers);
        boolean none = true;
        for (Value old :
                objects.some(TRIES).filter(object -> canStand(change, object)).toList()) {
            ObjectTranslation there = translate(old, change, Form.NEW);
            if (there.possible() && there.found() == Found.OLD) {
                ObjectTranslation back = translate(there.value(), change, Form.OLD);
                if (!back.possible() || !meaning.isKept(old, back.value())) {
                    return new Loss(Optional.of(meaning.of(old)), false);
                }
                none &= meaning.isIdentical(old, back.value());
            }
        }
        return new Loss(Optional.empty(), none);
    }

    /** Outside of a body there are only texts; what moves out of one is taken for a text as well. */
    private boolean canStand(Change change, Value object) {
        return !rule.deprecation().parameters().changes().contains(change)
                || change.oldPaths().stream().allMatch(path -> {
                    Value value = Structure.find(object, path.steps()).value();
                    return value != null && value.isString();
                });
    }

    private static ObjectTranslation translate(Value object, Change change, Form target) {
        return ObjectTranslation.of(object, List.of(change), new Aim(target, OnConflict.REJECT, true));
    }
}

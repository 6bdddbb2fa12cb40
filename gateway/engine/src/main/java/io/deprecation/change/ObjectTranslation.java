package io.deprecation.change;

import java.util.List;

/**
 * One object translated in memory by a set of changes: for what a change carries, for examples, for values that come one
 * by one. Bodies are translated as they stream by the rewriter, to the same result.
 *
 * @param value the object after the translation
 * @param found what was found in it, the worst of all changes
 * @param possible whether every change could make the target form
 */
public record ObjectTranslation(Value value, Found found, boolean possible) {

    /** Translates an object; what is none is left as it is. */
    public static ObjectTranslation of(Value object, List<Change> changes, Aim aim) {
        var translation = new ObjectTranslation(object, Found.NONE, true);
        if (!object.isObject()) {
            return translation;
        }
        Value after = object;
        Found found = Found.NONE;
        boolean possible = true;
        for (Change change : changes) {
            var places = new Places(change, object);
            Outcome outcome = places.translate(aim);
            after = places.apply(after, outcome);
            found = found.and(outcome.found());
            possible &= outcome.possible();
        }
        return new ObjectTranslation(after, found, possible);
    }
}

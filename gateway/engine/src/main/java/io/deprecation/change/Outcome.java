package io.deprecation.change;

/**
 * What became of one object under one change.
 *
 * @param found the form it was found in
 * @param possible whether the target form could be made; if not, both sides are as they came
 * @param old the old form's values after the translation; one that stands as it came is the same {@link Value}
 * @param fresh the new form's values after the translation, likewise
 */
public record Outcome(Found found, boolean possible, Values old, Values fresh) {

    static Outcome asItCame(Found found, Values old, Values fresh) {
        return new Outcome(found, true, old, fresh);
    }

    static Outcome impossible(Found found, Values old, Values fresh) {
        return new Outcome(found, false, old, fresh);
    }

    /**
     * The outcome where a value of the target form has no place to stand, because what its path leads through is no
     * object: the same as where there is no translation.
     */
    public Outcome withoutPlace(Form target, Values oldFound, Values freshFound) {
        return switch (found) {
            case OLD -> new Outcome(Found.UNTRANSLATABLE, target != Form.NEW, oldFound, freshFound);
            case NEW -> new Outcome(found, target != Form.OLD, oldFound, freshFound);
            default -> impossible(found, oldFound, freshFound);
        };
    }
}

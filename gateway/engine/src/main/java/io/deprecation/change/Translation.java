package io.deprecation.change;

import org.jspecify.annotations.Nullable;

/**
 * The algebra of forms: translates the values that one change owns in one object to a target form, and tells which form
 * was found (design 2-rules.md, "The algebra: two forms, one translation"). Pure, and the same for every change.
 */
final class Translation {

    private final TwoWay change;
    private final Form target;
    private final OnConflict onConflict;

    Translation(TwoWay change, Aim aim) {
        this.change = change;
        this.target = aim.target();
        this.onConflict = aim.onConflict();
    }

    /** What becomes of an object with these values. */
    Outcome of(Values old, Values fresh) {
        if (old.isMissing()) {
            return fresh.isMissing() ? Outcome.asItCame(Found.NONE, old, fresh) : newAlone(old, fresh);
        }
        return fresh.isMissing() ? oldAlone(old, fresh) : both(old, fresh);
    }

    private Outcome oldAlone(Values old, Values fresh) {
        Values made = toNew(old);
        if (made == null) {
            return target == Form.NEW
                    ? Outcome.impossible(Found.UNTRANSLATABLE, old, fresh)
                    : Outcome.asItCame(Found.UNTRANSLATABLE, old, fresh);
        }
        return inTarget(Found.OLD, old, target == Form.OLD ? fresh : made);
    }

    private Outcome newAlone(Values old, Values fresh) {
        if (target == Form.NEW) {
            return Outcome.asItCame(Found.NEW, old, fresh);
        }
        Values made = toOld(fresh);
        if (made == null) {
            return target == Form.OLD
                    ? Outcome.impossible(Found.NEW, old, fresh)
                    : Outcome.asItCame(Found.NEW, old, fresh);
        }
        return inTarget(Found.NEW, made, fresh);
    }

    private Outcome both(Values old, Values fresh) {
        Values made = toNew(old);
        if (made != null && canCompare(fresh) && fresh.agreesWherePresent(made)) {
            return inTarget(Found.ECHO, old, fresh.filledFrom(made));
        }
        Values back = toOld(fresh);
        if (back != null && canCompare(old) && old.agreesWherePresent(back)) {
            return inTarget(Found.ECHO, old.filledFrom(back), fresh);
        }
        if (!canCompare(old) || !canCompare(fresh)) {
            // Neither form can be cut or made without the other items of its array.
            return Outcome.impossible(Found.CONFLICT, old, fresh);
        }
        return switch (onConflict) {
            case LEAVE -> inTarget(Found.CONFLICT, old, fresh);
            case REJECT, CHANGED_WINS -> Outcome.impossible(Found.CONFLICT, old, fresh);
            case PREFER_NEW -> prefer(target == Form.NEW ? old : back, fresh, old, fresh);
            case PREFER_OLD -> prefer(old, target == Form.OLD ? fresh : made, old, fresh);
        };
    }

    private Outcome prefer(@Nullable Values old, @Nullable Values fresh, Values oldFound, Values freshFound) {
        return old == null || fresh == null
                ? Outcome.impossible(Found.CONFLICT, oldFound, freshFound)
                : inTarget(Found.CONFLICT, old, fresh);
    }

    private Outcome inTarget(Found found, Values old, Values fresh) {
        return new Outcome(
                found,
                true,
                target.holds(Form.OLD) ? old : Values.missing(old.size()),
                target.holds(Form.NEW) || change.newStaysInOld() ? fresh : Values.missing(fresh.size()));
    }

    private boolean canCompare(Values values) {
        return !values.isFirstOfMany() || change.takesFirst();
    }

    private @Nullable Values toNew(Values old) {
        if (!isWhole(old)) {
            return null;
        }
        return isCarried(old) ? nullsFor(old, change.newPaths().size()) : change.toNew(old);
    }

    private @Nullable Values toOld(Values fresh) {
        if (!isWhole(fresh)) {
            return null;
        }
        return isCarried(fresh) ? nullsFor(fresh, change.oldPaths().size()) : change.toOld(fresh);
    }

    private boolean isWhole(Values values) {
        return values.isComplete() && canCompare(values);
    }

    private boolean isCarried(Values values) {
        return values.countNulls() > 0 && !change.readsNull();
    }

    /** {@code null} becomes {@code null} on every part; a mixture has no translation. */
    private static @Nullable Values nullsFor(Values values, int size) {
        return values.countNulls() == values.size() ? Values.nulls(size) : null;
    }
}

package io.deprecation.change;

import org.jspecify.annotations.Nullable;

/**
 * The algebra of forms: translates the values that one change owns in one object to a target form, and tells which form
 * was found (design 2-rules.md, "The algebra: two forms, one translation"). Pure, and the same for every change.
 */
public final class Translation {

    private final Change change;
    private final Form target;
    private final OnConflict onConflict;

    /** A translation to {@code target} in which {@code onConflict} rules over objects whose forms disagree. */
    public Translation(Change change, Form target, OnConflict onConflict) {
        this.change = change;
        this.target = target;
        this.onConflict = onConflict;
    }

    /** What becomes of an object with these values. */
    public Outcome of(Values old, Values fresh) {
        if (old.isMissing()) {
            return fresh.isMissing() ? asItCame(Found.NONE, old, fresh) : newAlone(old, fresh);
        }
        return fresh.isMissing() ? oldAlone(old, fresh) : both(old, fresh);
    }

    private Outcome oldAlone(Values old, Values fresh) {
        Values made = toNew(old);
        if (made == null) {
            return target == Form.NEW
                    ? impossible(Found.UNTRANSLATABLE, old, fresh)
                    : asItCame(Found.UNTRANSLATABLE, old, fresh);
        }
        return inTarget(Found.OLD, old, target == Form.OLD ? fresh : made);
    }

    private Outcome newAlone(Values old, Values fresh) {
        if (target == Form.NEW) {
            return asItCame(Found.NEW, old, fresh);
        }
        Values made = toOld(fresh);
        if (made == null) {
            return target == Form.OLD ? impossible(Found.NEW, old, fresh) : asItCame(Found.NEW, old, fresh);
        }
        return inTarget(Found.NEW, made, fresh);
    }

    private Outcome both(Values old, Values fresh) {
        Values made = toNew(old);
        if (made != null && fresh.agreesWherePresent(made)) {
            return inTarget(Found.ECHO, old, fresh.filledFrom(made));
        }
        Values back = toOld(fresh);
        if (back != null && old.agreesWherePresent(back)) {
            return inTarget(Found.ECHO, old.filledFrom(back), fresh);
        }
        return switch (onConflict) {
            case LEAVE -> inTarget(Found.CONFLICT, old, fresh);
            case REJECT -> impossible(Found.CONFLICT, old, fresh);
            case PREFER_NEW -> prefer(target == Form.NEW ? old : back, fresh, old, fresh);
            case PREFER_OLD -> prefer(old, target == Form.OLD ? fresh : made, old, fresh);
        };
    }

    private Outcome prefer(@Nullable Values old, @Nullable Values fresh, Values oldFound, Values freshFound) {
        return old == null || fresh == null
                ? impossible(Found.CONFLICT, oldFound, freshFound)
                : inTarget(Found.CONFLICT, old, fresh);
    }

    private Outcome inTarget(Found found, Values old, Values fresh) {
        return new Outcome(
                found,
                true,
                target.holds(Form.OLD) ? old : Values.missing(old.size()),
                target.holds(Form.NEW) ? fresh : Values.missing(fresh.size()));
    }

    private static Outcome asItCame(Found found, Values old, Values fresh) {
        return new Outcome(found, true, old, fresh);
    }

    private static Outcome impossible(Found found, Values old, Values fresh) {
        return new Outcome(found, false, old, fresh);
    }

    private @Nullable Values toNew(Values old) {
        if (!old.isComplete()) {
            return null;
        }
        int nulls = old.countNulls();
        if (nulls > 0) {
            return nulls == old.size() ? Values.nulls(change.newPaths().size()) : null;
        }
        return change.toNew(old);
    }

    private @Nullable Values toOld(Values fresh) {
        if (!fresh.isComplete()) {
            return null;
        }
        int nulls = fresh.countNulls();
        if (nulls > 0) {
            return nulls == fresh.size() ? Values.nulls(change.oldPaths().size()) : null;
        }
        return change.toOld(fresh);
    }
}

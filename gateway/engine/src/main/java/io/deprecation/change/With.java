package io.deprecation.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code with: [changes]}: what is carried changes too: the object itself, or each item if it is an array.
 *
 * @param change a change that carries one value to one place
 * @param whole whether what is carried is a whole object; in the body of a PATCH it is not, save in an array, which is
 *     replaced as a whole (RFC 7396, section 1)
 */
public record With(TwoWay change, List<Change> inner, boolean whole) implements AroundTwoWay {

    public With {
        inner = List.copyOf(inner);
    }

    /** What is carried, and changed, in whole objects. */
    public With(TwoWay change, List<Change> inner) {
        this(change, inner, true);
    }

    @Override
    public Outcome translate(Aim aim, Values old, Values fresh, Values read) {
        return new Translation(aim.whole() ? this : new With(change, inner, false), aim).of(old, fresh);
    }

    @Override
    public @Nullable Values toNew(Values old) {
        Values carried = change.toNew(old);
        return carried == null ? null : translated(carried.present(0), Form.NEW);
    }

    @Override
    public @Nullable Values toOld(Values fresh) {
        Value translated = translate(fresh.present(0), Form.OLD);
        return translated == null ? null : change.toOld(Values.of(translated));
    }

    private @Nullable Values translated(Value value, Form target) {
        Value translated = translate(value, target);
        return translated == null ? null : Values.of(translated);
    }

    private @Nullable Value translate(Value value, Form target) {
        if (!value.isArray()) {
            return object(value, target, whole);
        }
        var parts = new Parts(value);
        for (int i = 0; i < parts.size(); i++) {
            Value item = object(parts.value(i), target, true);
            if (item == null) {
                return null;
            }
            parts.replace(i, item);
        }
        return parts.together();
    }

    private @Nullable Value object(Value value, Form target, boolean complete) {
        if (!value.isObject()) {
            return value;
        }
        ObjectTranslation translation =
                ObjectTranslation.of(value, inner, new Aim(target, OnConflict.REJECT, complete));
        return translation.possible() ? translation.value() : null;
    }
}

package io.deprecation.parameter;

import io.deprecation.change.OneToOne;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change of one text, made of each where a name stands several times.
 *
 * @param change the change of one
 */
public record EachText(OneToOne change) implements OneToOne {

    @Override
    public Path from() {
        return change.from();
    }

    @Override
    public Path to() {
        return change.to();
    }

    @Override
    public boolean alias() {
        return change.alias();
    }

    @Override
    public boolean lossy() {
        return change.lossy();
    }

    @Override
    public boolean isOld(Value value) {
        return items(value).stream().allMatch(change::isOld);
    }

    @Override
    public boolean isNew(Value value) {
        return items(value).stream().allMatch(change::isNew);
    }

    private static List<Value> items(Value value) {
        return value.isArray() ? Texts.items(value) : List.of(value);
    }

    @Override
    public @Nullable Values toNew(Values old) {
        return each(old.present(0), change::toNew);
    }

    @Override
    public @Nullable Values toOld(Values fresh) {
        return each(fresh.present(0), change::toOld);
    }

    private static @Nullable Values each(Value value, Function<Values, @Nullable Values> translation) {
        if (!value.isArray()) {
            return translation.apply(Values.of(value));
        }
        List<Value> made = new ArrayList<>();
        for (Value item : Texts.items(value)) {
            Values translated = translation.apply(Values.of(item));
            if (translated == null) {
                return null;
            }
            made.add(translated.present(0));
        }
        return Values.of(Texts.array(made));
    }
}

package io.deprecation.change;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code map: a, to: b, values: {…}}: each value by a table, and back by the table reversed.
 *
 * @param values the table, old to new; of several entries with one new value the first is the way back
 * @param keepsOthers whether a value that the table lacks stays as it is; otherwise it has no translation
 * @param back entries, new to old, for values that only the new form has; they win over the table reversed
 * @param backOtherwise the old value for new ones that nothing else translates
 */
public record MapValues(
        Path from,
        Path to,
        List<Entry> values,
        boolean keepsOthers,
        List<Entry> back,
        Optional<Value> backOtherwise,
        boolean alias,
        boolean lossy)
        implements OneToOne {

    /** A pair of values; the key is a scalar. */
    public record Entry(Value key, Value value) {}

    public MapValues {
        values = List.copyOf(values);
        back = List.copyOf(back);
    }

    @Override
    public boolean readsNull() {
        return Stream.concat(values.stream(), back.stream())
                .anyMatch(entry -> entry.key.isNull() || entry.value.isNull());
    }

    @Override
    public @Nullable Values toNew(Values old) {
        Value value = old.present(0);
        return found(look(values, Entry::key, value).map(Entry::value).or(() -> other(value)));
    }

    @Override
    public @Nullable Values toOld(Values fresh) {
        Value value = fresh.present(0);
        return found(look(back, Entry::key, value)
                .map(Entry::value)
                .or(() -> look(values, Entry::value, value).map(Entry::key))
                .or(() -> backOtherwise)
                .or(() -> other(value)));
    }

    @Override
    public boolean isOld(Value value) {
        return isKey(value) || (keepsOthers && !isResult(value));
    }

    @Override
    public boolean isNew(Value value) {
        return isResult(value) || (!isKey(value) && (keepsOthers || backOtherwise.isPresent()));
    }

    private boolean isKey(Value value) {
        return look(values, Entry::key, value).isPresent();
    }

    private boolean isResult(Value value) {
        return look(values, Entry::value, value).isPresent()
                || look(back, Entry::key, value).isPresent();
    }

    private Optional<Value> other(Value value) {
        return keepsOthers || value.isNull() ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Entry> look(List<Entry> table, Function<Entry, Value> side, Value value) {
        return table.stream().filter(entry -> side.apply(entry).agrees(value)).findFirst();
    }

    private static @Nullable Values found(Optional<Value> value) {
        return value.map(Values::of).orElse(null);
    }
}

package io.deprecation.parameter;

import io.deprecation.change.Parts;
import io.deprecation.change.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts that stand under one name, as a JSON value: a string, or an array of strings if there are several. */
public final class Texts {

    private Texts() {}

    /** The value for some texts; {@code null} for none. */
    public static @Nullable Value value(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> null;
            case 1 -> Value.string(texts.get(0));
            default -> array(texts.stream().map(Value::string).toList());
        };
    }

    /** The texts of a value; empty if it is none that can be written as text. */
    public static Optional<List<String>> of(Value value) {
        if (!value.isArray()) {
            return text(value).map(List::of);
        }
        var texts = new ArrayList<String>();
        for (Value item : items(value)) {
            Optional<String> text = text(item);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    /** The text of a string, a number or a boolean. */
    static Optional<String> text(Value value) {
        if (value.isString()) {
            return Optional.of(value.text());
        }
        return value.isNumber() || value.isBoolean() ? Optional.of(value.toString()) : Optional.empty();
    }

    static List<Value> items(Value array) {
        var parts = new Parts(array);
        var items = new ArrayList<Value>();
        for (int i = 0; i < parts.size(); i++) {
            items.add(parts.value(i));
        }
        return items;
    }

    static Value array(List<Value> items) {
        return Value.json(items.stream().map(Value::toString).collect(Collectors.joining(",", "[", "]")));
    }
}

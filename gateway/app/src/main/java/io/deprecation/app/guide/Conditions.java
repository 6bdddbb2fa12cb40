package io.deprecation.app.guide;

import io.deprecation.change.Path;
import io.deprecation.change.Value;
import io.deprecation.rule.file.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** In which objects a change takes place, and what comes with it. */
final class Conditions {

    private Conditions() {}

    /** A phrase; empty where there is nothing to say. */
    static String of(Layers change, boolean required) {
        var phrases = new ArrayList<String>();
        ValueNotes.of(change.base()).ifPresent(phrases::add);
        if (required) {
            phrases.add("required");
        }
        new TreeMap<>(change.when())
                .forEach((path, values) ->
                        phrases.add("where %s is %s".formatted(Phrases.code(path), Phrases.any(codes(values)))));
        if (!change.of().isEmpty()) {
            phrases.add("where it is a "
                    + Phrases.any(change.of().stream()
                            .map(type -> type.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList()));
        }
        change.none().ifPresent(word -> phrases.add("where there is none, the old form says " + Phrases.code(word)));
        constants(change.was(), "the old form says", phrases);
        constants(change.set(), "with", phrases);
        return String.join("; ", phrases);
    }

    private static void constants(Map<Path, Value> constants, String word, List<String> phrases) {
        new TreeMap<>(constants)
                .forEach((path, value) ->
                        phrases.add("%s %s: %s".formatted(word, Phrases.code(path), Phrases.code(value))));
    }

    private static List<String> codes(List<Value> values) {
        return values.stream().map(Phrases::code).toList();
    }
}

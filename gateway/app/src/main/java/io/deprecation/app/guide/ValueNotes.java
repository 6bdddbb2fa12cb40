package io.deprecation.app.guide;

import io.deprecation.change.Change;
import io.deprecation.change.Convert;
import io.deprecation.change.Kind;
import io.deprecation.change.MapValues;
import java.util.Optional;
import java.util.stream.Stream;

/** How values change, where an example cannot show all of it: by a table, or from one kind to another. */
final class ValueNotes {

    private ValueNotes() {}

    static Optional<String> of(Change base) {
        if (base instanceof MapValues map) {
            return Optional.of(table(map));
        }
        return base instanceof Convert convert
                ? Optional.of("from %s to %s"
                        .formatted(kind(convert.kind(), convert.scale()), kind(convert.as(), convert.scale())))
                : Optional.empty();
    }

    private static String table(MapValues map) {
        Stream<String> values = map.values().stream().map(entry -> becomes(entry.key(), entry.value()));
        Stream<String> back = map.back().stream()
                .map(entry -> "%s, which old clients see as %s"
                        .formatted(Phrases.code(entry.key()), Phrases.code(entry.value())));
        Stream<String> others = map.keepsOthers() ? Stream.of("other values stay") : Stream.empty();
        return String.join(
                "; ", Stream.of(values, back, others).flatMap(notes -> notes).toList());
    }

    private static String becomes(Object old, Object fresh) {
        return Phrases.code(old) + " becomes " + Phrases.code(fresh);
    }

    private static String kind(Kind kind, int scale) {
        String word = kind.word().replace('-', ' ');
        return kind == Kind.MINOR_UNITS ? "%s of %d digits".formatted(word, scale) : word;
    }
}

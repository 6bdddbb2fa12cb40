package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.MapValues;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code map: a}, {@code to: b}, {@code values: {…}}, {@code otherwise: keep | reject}, {@code back: {…}},
 * {@code back-otherwise: v}.
 */
final class MapVerb implements Verb {

    @Override
    public List<String> keys() {
        return List.of("map", "to", "values", "otherwise", "back", "back-otherwise");
    }

    @Override
    public List<String> modifiers() {
        return Modifiers.OF_ONE;
    }

    @Override
    public Optional<Change> read(Section section) {
        Problems problems = section.problems();
        Optional<Path> from =
                section.requiredText("map").flatMap(given -> section.notation().any(given, problems));
        Optional<Path> to =
                section.requiredText("to").flatMap(given -> section.notation().any(given, problems));
        section.required("values");
        List<MapValues.Entry> values = table(section, "values");
        boolean keeps = section.word(section.text("otherwise"), List.of("keep", "reject"))
                .filter("keep"::equals)
                .isPresent();
        List<MapValues.Entry> back = table(section, "back");
        Optional<Value> backOtherwise =
                section.optional("back-otherwise").flatMap(given -> JsonText.of(given, problems));
        boolean alias = section.flag("alias");
        boolean lossy = section.flag("lossy");
        return from.flatMap(
                old -> to.map(fresh -> new MapValues(old, fresh, values, keeps, back, backOtherwise, alias, lossy)));
    }

    private static List<MapValues.Entry> table(Section section, String key) {
        var table = new ArrayList<MapValues.Entry>();
        for (Node.Entry entry : section.has(key) ? section.requiredEntries(key) : List.<Node.Entry>of()) {
            Optional<Value> from = JsonText.of(entry.name(), section.problems());
            Optional<Value> to = JsonText.of(entry.value(), section.problems());
            from.ifPresent(value -> refuseDuplicate(table, value, entry, section.problems()));
            from.flatMap(value -> to.map(result -> new MapValues.Entry(value, result)))
                    .ifPresent(table::add);
        }
        return table;
    }

    /** Two keys may be written in different ways and still be one value, such as 1 and 1.0. */
    private static void refuseDuplicate(List<MapValues.Entry> table, Value key, Node.Entry entry, Problems problems) {
        if (table.stream().anyMatch(earlier -> earlier.key().agrees(key))) {
            problems.add(
                    ProblemCode.DUPLICATE_KEY,
                    entry.place(),
                    "`%s` is already in the table".formatted(entry.key()),
                    "Keep one of them; text that looks like a number goes in quotes");
        }
    }
}

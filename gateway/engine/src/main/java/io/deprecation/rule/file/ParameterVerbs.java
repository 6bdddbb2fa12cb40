package io.deprecation.rule.file;

import io.deprecation.change.Add;
import io.deprecation.change.Change;
import io.deprecation.change.Drop;
import io.deprecation.change.InPlace;
import io.deprecation.change.MapValues;
import io.deprecation.change.Value;
import io.deprecation.parameter.EachText;
import io.deprecation.parameter.Place;
import io.deprecation.parameter.Texts;
import io.deprecation.rule.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the changes of a query, a header or a form: {@code query: {rename: a, to: b}}. */
final class ParameterVerbs {

    private static final Map<String, Verb> ALL = all();
    private static final List<String> MODIFIERS = List.of("alias", "lossy");

    private ParameterVerbs() {}

    private static Map<String, Verb> all() {
        var all = new LinkedHashMap<String, Verb>();
        Stream.of(new RenameVerb(), new MapVerb(), new DropVerb(), new AddVerb(), new ReplaceVerb())
                .forEach(verb -> all.put(verb.keys().get(0), verb));
        return all;
    }

    /** The change that a place's mapping says. */
    static Optional<PlacedChange> read(Place place, Node node, Problems problems) {
        String what = "A change of a " + place.word();
        if (!(node instanceof Node.Mapping mapping)) {
            return Section.of(node, what, ALL.keySet(), problems).flatMap(section -> Optional.empty());
        }
        Optional<Verb> verb = mapping.entries().stream()
                .map(entry -> ALL.get(entry.key()))
                .filter(known -> known != null)
                .findFirst();
        if (verb.isEmpty()) {
            refuse(what, mapping, problems);
        }
        return verb.flatMap(known -> Section.of(mapping, what, keys(known), problems)
                .map(section -> section.in(new LiteralNames(place)))
                .flatMap(section -> known.read(section).flatMap(change -> ofTexts(change, section)))
                .map(change -> new PlacedChange(change, mapping.place())));
    }

    private static List<String> keys(Verb verb) {
        return Stream.concat(verb.keys().stream(), verb.modifiers().stream().filter(MODIFIERS::contains))
                .toList();
    }

    private static void refuse(String what, Node.Mapping mapping, Problems problems) {
        String first =
                mapping.entries().isEmpty() ? "" : mapping.entries().get(0).key();
        problems.add(
                ProblemCode.UNKNOWN_VERB,
                mapping.place(),
                mapping.entries().isEmpty() ? what + " is empty" : "`%s` is no verb here".formatted(first),
                Suggestion.action(first, ALL.keySet()));
    }

    /** All values outside of a body are texts, also those that a rule file writes as numbers. */
    private static Optional<Change> ofTexts(Change change, Section section) {
        try {
            Change made = ofTexts(change);
            return Optional.of(InPlace.isNeededFor(made) ? InPlace.of(made) : made);
        } catch (NotATextException noText) {
            section.problems()
                    .add(
                            ProblemCode.BAD_VALUE,
                            section.place(),
                            "A query, a header or a form holds text, and a value here is none",
                            "Write texts, numbers or booleans");
            return Optional.empty();
        }
    }

    private static Change ofTexts(Change change) {
        if (change instanceof MapValues map) {
            return new EachText(new MapValues(
                    map.from(),
                    map.to(),
                    ofTexts(map.values()),
                    map.keepsOthers(),
                    ofTexts(map.back()),
                    map.backOtherwise().map(ParameterVerbs::ofText),
                    map.alias(),
                    map.lossy()));
        }
        if (change instanceof Drop drop) {
            return new Drop(drop.path(), drop.byDefault().map(ParameterVerbs::ofTexts));
        }
        return change instanceof Add add ? new Add(add.path(), ofTexts(add.byDefault())) : change;
    }

    private static List<MapValues.Entry> ofTexts(List<MapValues.Entry> table) {
        return table.stream()
                .map(entry -> new MapValues.Entry(ofText(entry.key()), ofText(entry.value())))
                .toList();
    }

    private static Value ofText(Value value) {
        if (value.isArray()) {
            throw new NotATextException();
        }
        return ofTexts(value);
    }

    private static Value ofTexts(Value value) {
        return Texts.of(value).map(Texts::value).orElseThrow(NotATextException::new);
    }

    /** Ends the reading of a change with a value that is no text. */
    private static final class NotATextException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

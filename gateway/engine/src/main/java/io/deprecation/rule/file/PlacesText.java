package io.deprecation.rule.file;

import io.deprecation.change.Path;
import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Place;
import io.deprecation.parameter.Texts;
import io.deprecation.rule.ProblemCode;
import java.util.Optional;

/** Reads what stands in the places of an example: {@code {query: {token: abc}, body: {...}}}. */
final class PlacesText {

    private PlacesText() {}

    /** An object with a member for each place; outside of the body all values are texts, or lists of them. */
    static Optional<Value> of(Node node, Problems problems) {
        return Section.of(node, "A request", Place.WORDS, problems).flatMap(PlacesText::of);
    }

    private static Optional<Value> of(Section section) {
        Value object = Value.json("{}");
        for (Place place : Place.values()) {
            for (Node.Entry entry : section.entries(place.word())) {
                Optional<Value> value = value(place, entry, section.problems());
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                object = Structure.put(object, path(place, entry.key()).steps(), value.get());
            }
        }
        return Optional.of(object);
    }

    private static Path path(Place place, String name) {
        return place == Place.BODY ? Parameter.inBody(Path.member(name)) : Parameter.path(place, name);
    }

    private static Optional<Value> value(Place place, Node.Entry entry, Problems problems) {
        Optional<Value> value = JsonText.of(entry.value(), problems);
        if (place == Place.BODY) {
            return value;
        }
        Optional<Value> text = value.flatMap(Texts::of).map(Texts::value);
        if (value.isPresent() && text.isEmpty()) {
            problems.add(
                    ProblemCode.BAD_VALUE,
                    entry.value().place(),
                    "`%s` is %s, and a %s holds text"
                            .formatted(entry.key(), entry.value().kind(), place.word()),
                    "Write a text, or a list of texts where the name stands several times");
        }
        return text;
    }
}

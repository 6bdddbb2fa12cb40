package io.deprecation.parameter;

import io.deprecation.change.Path;
import io.deprecation.change.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Something with a name in a place of a message. In the changes of a rule it is written as a {@link Path} whose first
 * step is the place's word, so that one notion of owning serves all places.
 *
 * @param name the literal name, a header's in lower case; in a body, the JSON pointer (RFC 6901)
 */
public record Parameter(Place place, String name) {

    /** The path of a literal name in a place. */
    public static Path path(Place place, String name) {
        String key = place == Place.HEADER ? name.toLowerCase(Locale.ROOT) : name;
        return new Path(List.of(new Step.Member(place.word()), new Step.Member(key)));
    }

    /** The path of what stands at a path of the body's object. */
    public static Path inBody(Path path) {
        return new Path(Stream.concat(Stream.of(new Step.Member(Place.BODY.word())), path.steps().stream())
                .toList());
    }

    /** What a path names. */
    static Parameter at(Path path) {
        Place place = place(path);
        return new Parameter(place, place == Place.BODY ? rest(path).pointer() : name(rest(path)));
    }

    /** The place that a path starts with. */
    public static Place place(Path path) {
        return Place.of(path.root()).orElseThrow();
    }

    /** The path inside its place. */
    public static Path rest(Path path) {
        return new Path(path.steps().subList(1, path.steps().size()));
    }

    /** The name that a path in a place other than the body is. */
    public static String name(Path rest) {
        return rest.root();
    }

    /** As people read it: {@code query token}, {@code /auth/token}. */
    @Override
    public String toString() {
        return place == Place.BODY ? name : place.word() + " " + name;
    }
}

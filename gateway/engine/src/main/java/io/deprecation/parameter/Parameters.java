package io.deprecation.parameter;

import io.deprecation.change.Change;
import io.deprecation.change.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule changes outside of the objects in JSON bodies.
 *
 * @param changes changes whose paths start with the word of a {@link Place}
 * @param namesIn query parameters whose values name members
 */
public record Parameters(List<Change> changes, List<NamesIn> namesIn) {

    /** Nothing. */
    public static final Parameters NONE = new Parameters(List.of(), List.of());

    public Parameters {
        changes = List.copyOf(changes);
        namesIn = List.copyOf(namesIn);
    }

    /** Whether nothing is changed. */
    public boolean isEmpty() {
        return changes.isEmpty() && namesIn.isEmpty();
    }

    /** The changes that concern query and headers alone, for which no body is read. */
    public List<Change> ofHead() {
        return changes.stream().filter(change -> !readsBody(change)).toList();
    }

    /** The changes for which the body is read. */
    public List<Change> ofBody() {
        return changes.stream().filter(Parameters::readsBody).toList();
    }

    /** The changes that concern headers alone, which responses have as well. */
    public Parameters ofHeaders() {
        return new Parameters(
                changes.stream()
                        .filter(change -> paths(change).allMatch(path -> Parameter.place(path) == Place.HEADER))
                        .toList(),
                List.of());
    }

    /** Whether some change concerns a place. */
    public boolean concerns(Place place) {
        // Asked for each exchange, and mostly of none: a stream would cost more than all else here.
        return !changes.isEmpty()
                && changes.stream().flatMap(Parameters::paths).anyMatch(path -> Parameter.place(path) == place);
    }

    private static boolean readsBody(Change change) {
        return paths(change).map(Parameter::place).anyMatch(place -> place == Place.FORM || place == Place.BODY);
    }

    /** The paths that a change owns, on both sides. */
    public static Stream<Path> paths(Change change) {
        return Stream.concat(change.oldPaths().stream(), change.newPaths().stream());
    }
}

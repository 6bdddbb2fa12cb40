package io.deprecation.evidence.pact;

import io.deprecation.change.Change;
import io.deprecation.change.Location;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Parameters;
import io.deprecation.parameter.Place;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a member of the old form stands in a message, by which matching rules may name it. Where the new form has the
 * same path, the value tells the form, and no path can.
 *
 * @param place the place of the message
 * @param steps the way from the body's root on, or the parameter's name
 * @param ownFrom the number of steps that lead to the object
 */
record OldPath(Place place, List<Step> steps, int ownFrom) {

    OldPath {
        steps = List.copyOf(steps);
    }

    /** Those of changes of objects that stand at some locations. */
    static Stream<OldPath> ofMembers(List<Change> changes, List<Location> locations) {
        return locations.stream()
                .flatMap(location ->
                        changes.stream().flatMap(OldPath::old).map(path -> inBody(location.steps(), path.steps())));
    }

    /**
     * Those of what is changed outside of objects.
     *
     * @param object the steps to the object in a body
     * @param form whether the body is a form, whose fields matching rules name as they do members
     */
    static Stream<OldPath> ofParameters(Parameters parameters, List<Step> object, boolean form) {
        return parameters.changes().stream()
                .flatMap(OldPath::old)
                .filter(path -> form || Parameter.place(path) != Place.FORM)
                .map(path -> ofParameter(path, object));
    }

    private static Stream<Path> old(Change change) {
        return change.oldPaths().stream().filter(path -> !change.newPaths().contains(path));
    }

    private static OldPath ofParameter(Path path, List<Step> object) {
        Place place = Parameter.place(path);
        Path rest = Parameter.rest(path);
        return switch (place) {
            case BODY -> inBody(object, rest.steps());
            case FORM -> inBody(List.of(), rest.steps());
            case QUERY, HEADER -> new OldPath(place, rest.steps(), 0);
        };
    }

    private static OldPath inBody(List<Step> object, List<Step> own) {
        return new OldPath(
                Place.BODY, Stream.concat(object.stream(), own.stream()).toList(), object.size());
    }

    /** The name of a header as rules have it. */
    static String key(Place place, String name) {
        return place == Place.HEADER ? name.toLowerCase(Locale.ROOT) : name;
    }
}

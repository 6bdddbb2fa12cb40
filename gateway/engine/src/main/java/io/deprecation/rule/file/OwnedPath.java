package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.Path;
import io.deprecation.rule.BodyPath;
import io.deprecation.rule.Succession;
import java.util.List;
import java.util.stream.Stream;

/**
 * A path of a change at one location.
 *
 * @param standing which of its entry's locations it is
 * @param place where it is in a body
 * @param side the form that the path belongs to; {@link Form#BOTH} for one that the change only looks at
 */
record OwnedPath(int standing, BodyPath place, Form side, PlacedChange placed) {

    /** All paths of a change. */
    static Stream<OwnedPath> of(int standing, Location location, PlacedChange placed) {
        return Stream.of(Form.values())
                .flatMap(side -> paths(placed.change(), side).stream()
                        .map(path -> new OwnedPath(standing, BodyPath.of(location, path), side, placed)));
    }

    private static List<Path> paths(Change change, Form side) {
        return switch (side) {
            case OLD -> change.oldPaths();
            case NEW -> change.newPaths();
            case BOTH -> change.readPaths();
        };
    }

    Location location() {
        return place.location();
    }

    Path path() {
        return place.path();
    }

    /** Where the change stands in its file. */
    Position written() {
        return placed.place();
    }

    /** Whether the path is owned, and not only looked at. */
    boolean isOwned() {
        return side != Form.BOTH;
    }

    /**
     * Whether both {@linkplain #shares share} a member; or whether one leads through the other's location: in one pass
     * the engine holds the member in which a path starts, and no other location may lead into it.
     */
    boolean meets(OwnedPath other) {
        return shares(other) || place.leadsInto(other.place) || other.place.leadsInto(place);
    }

    /** Whether both are owned and one is the other's place, or a part of it. */
    boolean shares(OwnedPath other) {
        return isOwned() && other.isOwned() && place.meets(other.place);
    }

    /** Whether one is looked at by its change, and owned by the other. */
    boolean isLookedAt(OwnedPath other) {
        return isOwned() != other.isOwned() && place.meets(other.place);
    }

    /** Whether this one may take up what the other left, given that its deprecation may follow the other's. */
    boolean takesUp(OwnedPath earlier) {
        return Succession.takesUp(placed.change(), place, earlier.placed.change(), earlier.place);
    }

    /** Whether they are of the same object, and never take place together. */
    boolean excludes(OwnedPath other) {
        return location().equals(other.location())
                && new Exclusion(Layers.of(placed.change()), Layers.of(other.placed.change()))
                        .allows(path(), side, other.side);
    }
}

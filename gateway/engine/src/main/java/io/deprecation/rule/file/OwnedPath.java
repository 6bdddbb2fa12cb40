package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import java.util.List;
import java.util.stream.Stream;

/**
 * A path of a change at one location.
 *
 * @param standing which of its entry's locations it is
 * @param steps the path from the body's root on
 * @param side the form that the path belongs to; {@link Form#BOTH} for one that the change only looks at
 */
record OwnedPath(int standing, Location location, Path path, List<Step> steps, Form side, PlacedChange placed) {

    /** All paths of a change. */
    static Stream<OwnedPath> of(int standing, Location location, PlacedChange placed) {
        return Stream.of(Form.values())
                .flatMap(side -> paths(placed.change(), side).stream()
                        .map(path -> new OwnedPath(standing, location, path, join(location, path), side, placed)));
    }

    private static List<Path> paths(Change change, Form side) {
        return switch (side) {
            case OLD -> change.oldPaths();
            case NEW -> change.newPaths();
            case BOTH -> change.readPaths();
        };
    }

    private static List<Step> join(Location location, Path path) {
        return Stream.concat(location.steps().stream(), path.steps().stream()).toList();
    }

    Position place() {
        return placed.place();
    }

    /**
     * Whether both are owned and one is the other's place, or a part of it; or whether one leads through the other's
     * location: the engine holds the member in which a path starts, and no other location may lead into it.
     */
    boolean meets(OwnedPath other) {
        return (isOwned() && other.isOwned() && meet(steps, other.steps)) || leadsInto(other) || other.leadsInto(this);
    }

    private boolean isOwned() {
        return side != Form.BOTH;
    }

    private boolean leadsInto(OwnedPath other) {
        int root = location.steps().size() + 1;
        return other.location.steps().size() >= root && meet(steps.subList(0, root), other.location.steps());
    }

    /** Whether one leads to the other, an item of an array being any of its items. */
    private static boolean meet(List<Step> one, List<Step> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            boolean items = !(one.get(i) instanceof Step.Member) && !(other.get(i) instanceof Step.Member);
            if (!items && !one.get(i).equals(other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether they are of the same object, and never take place together. */
    boolean excludes(OwnedPath other) {
        return location.equals(other.location)
                && new Exclusion(Layers.of(placed.change()), Layers.of(other.placed.change()))
                        .allows(path, side, other.side);
    }
}

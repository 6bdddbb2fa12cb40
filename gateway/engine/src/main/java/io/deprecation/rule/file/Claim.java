package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import io.deprecation.rule.Match;
import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What one {@code match} entry of a rule owns in its requests, or in its responses, from the body's root on. */
final class Claim {

    /**
     * A path that a change owns at a location.
     *
     * @param owns whether the change owns the path, rather than only looking at it
     * @param standing which of the entry's locations it is
     * @param steps the path from the body's root on
     */
    private record Owned(
            boolean owns,
            int standing,
            Location location,
            Path path,
            Form side,
            List<Step> steps,
            PlacedChange placed) {

        Place place() {
            return placed.place();
        }

        /**
         * Whether they lead to the same place, or one to the other's object, which the engine then holds back as a whole:
         * a member through which a path leads belongs to the location that the path starts from.
         */
        boolean meets(Owned other) {
            return (owns && other.owns && meet(steps, other.steps)) || leadsInto(other) || other.leadsInto(this);
        }

        private boolean leadsInto(Owned other) {
            int root = location.steps().size() + 1;
            return other.location.steps().size() >= root && meet(steps.subList(0, root), other.location.steps());
        }

        /** Whether they are of the same object, and never take place together. */
        boolean excludes(Owned other) {
            return location.equals(other.location)
                    && new Exclusion(Layers.of(placed.change()), Layers.of(other.placed.change()))
                            .allows(path, side, other.side);
        }
    }

    private final String rule;
    private final Match match;
    private final boolean request;
    private final List<Owned> owned;

    private Claim(String rule, Match match, boolean request, List<Owned> owned) {
        this.rule = rule;
        this.match = match;
        this.request = request;
        this.owned = owned;
    }

    static List<Claim> of(LoadedRule rule) {
        String id = rule.deprecation().id();
        return rule.deprecation().match().stream()
                .flatMap(match -> Stream.of(
                        new Claim(id, match, true, owned(rule, match.request())),
                        new Claim(id, match, false, owned(rule, match.response()))))
                .toList();
    }

    private static List<Owned> owned(LoadedRule rule, List<Location> locations) {
        var owned = new ArrayList<Owned>();
        List<Change> changes = rule.deprecation().changes();
        for (int at = 0; at < locations.size(); at++) {
            int standing = at;
            Location location = locations.get(at);
            for (int i = 0; i < changes.size(); i++) {
                var placed =
                        new PlacedChange(changes.get(i), rule.places().changes().get(i));
                Change change = placed.change();
                for (Form side : Form.values()) {
                    paths(change, side)
                            .forEach(path -> owned.add(new Owned(
                                    side != Form.BOTH, standing, location, path, side, join(location, path), placed)));
                }
            }
        }
        return owned;
    }

    /** What only is looked at belongs to both forms. */
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

    /** Two locations of one entry may lead to the same member; one such member is told for each two. */
    void compareLocations(Problems problems) {
        var told = new HashSet<List<Integer>>();
        for (int i = 0; i < owned.size(); i++) {
            for (Owned first : owned.subList(0, i)) {
                Owned second = owned.get(i);
                if (first.standing() != second.standing()
                        && first.meets(second)
                        && told.add(List.of(first.standing(), second.standing()))) {
                    problems.add(
                            ProblemCode.PATH_OWNED_TWICE,
                            second.place(),
                            "`%s` at `%s` meets `%s` at `%s`"
                                    .formatted(second.path(), second.location(), first.path(), first.location()),
                            "Name each location once, and none that leads into what the rule changes");
                }
            }
        }
    }

    void compare(Claim earlier, Problems problems) {
        if (request != earlier.request || rule.equals(earlier.rule)) {
            return;
        }
        for (Owned mine : owned) {
            for (Owned other : earlier.owned) {
                // The cheap comparison first: most rules change members of their own.
                if (mine.meets(other) && !mine.excludes(other) && meetsOperations(earlier.match)) {
                    problems.add(
                            ProblemCode.PATH_OWNED_TWICE,
                            mine.place(),
                            "`%s` is already owned by `%s` (%s, line %d) on a path that both rules match"
                                    .formatted(
                                            mine.path(),
                                            earlier.rule,
                                            other.place().file(),
                                            other.place().line()),
                            "Put both changes into one rule, or make their paths, methods or locations distinct");
                }
            }
        }
    }

    private boolean meetsOperations(Match other) {
        return meetsMethods(other)
                && match.paths().stream()
                        .anyMatch(path -> other.paths().stream().anyMatch(path::meets));
    }

    private boolean meetsMethods(Match other) {
        return match.methods().isEmpty()
                || other.methods().isEmpty()
                || match.methods().stream().anyMatch(method -> includes(other.methods(), method))
                || other.methods().stream().anyMatch(method -> includes(match.methods(), method));
    }

    private static boolean includes(Set<String> methods, String method) {
        return methods.contains(method) || (method.equals("HEAD") && methods.contains("GET"));
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
}

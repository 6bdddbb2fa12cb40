package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Location;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Place;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Match;
import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.Succession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one {@code match} entry of a rule owns in the bodies of its requests, or of its responses, from the root on; or in
 * the other places of a request.
 */
final class Claim {

    /** Where it is owned. */
    private enum Kind {
        REQUEST,
        RESPONSE,
        PARAMETERS
    }

    private final Deprecation rule;
    private final Match match;
    private final Kind kind;
    private final List<OwnedPath> owned;

    private Claim(Deprecation rule, Match match, Kind kind, List<OwnedPath> owned) {
        this.rule = rule;
        this.match = match;
        this.kind = kind;
        this.owned = owned;
    }

    static List<Claim> of(LoadedRule rule) {
        Deprecation deprecation = rule.deprecation();
        return deprecation.match().stream()
                .flatMap(match -> Stream.of(
                        new Claim(deprecation, match, Kind.REQUEST, ownedInRequests(rule, match.request())),
                        new Claim(deprecation, match, Kind.RESPONSE, owned(rule, match.response())),
                        new Claim(deprecation, match, Kind.PARAMETERS, parameters(rule))))
                .toList();
    }

    /** The first step of a parameter's path is its place, which stands for the root here. */
    private static List<OwnedPath> parameters(LoadedRule rule) {
        return placed(rule.deprecation().parameters().changes(), rule.places().parameters()).stream()
                .flatMap(placed -> OwnedPath.of(0, Location.ROOT, placed))
                .filter(owned -> Parameter.place(owned.path()) != Place.BODY)
                .toList();
    }

    private static List<OwnedPath> owned(LoadedRule rule, List<Location> locations) {
        List<PlacedChange> changes =
                placed(rule.deprecation().changes(), rule.places().changes());
        return owned(changes, locations);
    }

    /** Together with the members that move from or to other places, which requests alone do. */
    private static List<OwnedPath> ownedInRequests(LoadedRule rule, List<Location> locations) {
        Stream<PlacedChange> moves =
                placed(rule.deprecation().parameters().changes(), rule.places().parameters()).stream()
                        .flatMap(Transfers::inBody);
        return Stream.concat(owned(rule, locations).stream(), owned(moves.toList(), locations).stream())
                .toList();
    }

    private static List<OwnedPath> owned(List<PlacedChange> changes, List<Location> locations) {
        var owned = new ArrayList<OwnedPath>();
        for (int standing = 0; standing < locations.size(); standing++) {
            for (PlacedChange placed : changes) {
                OwnedPath.of(standing, locations.get(standing), placed).forEach(owned::add);
            }
        }
        return owned;
    }

    private static List<PlacedChange> placed(List<Change> changes, List<Position> places) {
        return IntStream.range(0, changes.size())
                .mapToObj(i -> new PlacedChange(changes.get(i), places.get(i)))
                .toList();
    }

    /** Two locations of one entry may lead to the same member; one such member is told for each two. */
    void compareLocations(Problems problems) {
        var told = new HashSet<List<Integer>>();
        for (int i = 0; i < owned.size(); i++) {
            for (OwnedPath first : owned.subList(0, i)) {
                OwnedPath second = owned.get(i);
                if (first.standing() != second.standing()
                        && first.meets(second)
                        && told.add(List.of(first.standing(), second.standing()))) {
                    problems.add(
                            ProblemCode.PATH_OWNED_TWICE,
                            second.written(),
                            "`%s` at `%s` meets `%s` at `%s`"
                                    .formatted(second.path(), second.location(), first.path(), first.location()),
                            "Name each location once, and none that leads into what the rule changes");
                }
            }
        }
    }

    void compare(Claim earlier, Problems problems) {
        if (kind != earlier.kind || rule.id().equals(earlier.rule.id())) {
            return;
        }
        for (OwnedPath mine : owned) {
            for (OwnedPath other : earlier.owned) {
                // The cheap comparison first: most rules change members of their own.
                if (mine.shares(other)
                        && !mine.excludes(other)
                        && !isTakenUp(mine, earlier, other)
                        && meetsOperations(earlier.match)) {
                    tellOwned(mine, earlier, other, problems);
                } else if (mine.isLookedAt(other)
                        && !isTakenUp(mine, earlier, other)
                        && meetsOperations(earlier.match)) {
                    tellLookedAt(mine, earlier, other, problems);
                }
            }
        }
    }

    /** Whether one of two rules takes up what the other, older and contracted, left. */
    private boolean isTakenUp(OwnedPath mine, Claim earlier, OwnedPath other) {
        return (Succession.mayFollow(rule, earlier.rule) && mine.takesUp(other))
                || (Succession.mayFollow(earlier.rule, rule) && other.takesUp(mine));
    }

    private void tellOwned(OwnedPath mine, Claim earlier, OwnedPath other, Problems problems) {
        problems.add(
                ProblemCode.PATH_OWNED_TWICE,
                mine.written(),
                "`%s` is already owned by %s".formatted(mine.path(), earlier.says(other)),
                (Succession.isLater(rule, earlier.rule) ? mine.takesUp(other) : other.takesUp(mine))
                        ? "Put both changes into one rule, or wait: a later deprecation may take up what an earlier one"
                                + " left, once that is in contract with `upstream: new`"
                        : "Put both changes into one rule, or make their paths, methods or locations distinct");
    }

    private void tellLookedAt(OwnedPath mine, Claim earlier, OwnedPath other, Problems problems) {
        boolean looks = !mine.isOwned();
        problems.add(
                ProblemCode.GUARD_ON_CHANGED,
                looks ? mine.written() : other.written(),
                "`when` looks at `%s`, which is owned by %s"
                        .formatted((looks ? mine : other).path(), looks ? earlier.says(other) : says(mine)),
                "Look at a sibling that is the same in both forms, or use `was` and `set`");
    }

    private String says(OwnedPath path) {
        return "`%s` (%s, line %d) on a path that both rules match"
                .formatted(rule.id(), path.written().file(), path.written().line());
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
}

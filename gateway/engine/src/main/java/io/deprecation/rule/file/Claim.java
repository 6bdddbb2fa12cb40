package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Location;
import io.deprecation.rule.Match;
import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What one {@code match} entry of a rule owns in its requests, or in its responses, from the body's root on. */
final class Claim {

    private final String rule;
    private final Match match;
    private final boolean request;
    private final List<OwnedPath> owned;

    private Claim(String rule, Match match, boolean request, List<OwnedPath> owned) {
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

    private static List<OwnedPath> owned(LoadedRule rule, List<Location> locations) {
        List<Change> changes = rule.deprecation().changes();
        List<Position> places = rule.places().changes();
        var owned = new ArrayList<OwnedPath>();
        for (int standing = 0; standing < locations.size(); standing++) {
            for (int i = 0; i < changes.size(); i++) {
                var placed = new PlacedChange(changes.get(i), places.get(i));
                OwnedPath.of(standing, locations.get(standing), placed).forEach(owned::add);
            }
        }
        return owned;
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
        for (OwnedPath mine : owned) {
            for (OwnedPath other : earlier.owned) {
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
}

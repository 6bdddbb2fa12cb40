package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Drop;
import io.deprecation.change.Form;
import io.deprecation.change.InPlace;
import io.deprecation.change.Path;
import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rule that no two changes own the same member, nor one a part of what another owns (2-rules.md, "Changes"). */
final class Ownership {

    private record Owned(PlacedChange placed, Form side, Path path) {

        static List<Owned> of(PlacedChange placed) {
            Change change = placed.change();
            return Stream.concat(
                            change.oldPaths().stream().map(path -> new Owned(placed, Form.OLD, path)),
                            change.newPaths().stream().map(path -> new Owned(placed, Form.NEW, path)))
                    .toList();
        }

        boolean meets(Path other) {
            return path.isPrefixOf(other) || other.isPrefixOf(path);
        }
    }

    private Ownership() {}

    /**
     * Looks at the changes of one rule.
     *
     * @param hasResponses whether the rule is about responses, in which both forms must stand
     */
    static void within(List<PlacedChange> changes, boolean hasResponses, Problems problems) {
        List<Owned> owned =
                changes.stream().flatMap(placed -> Owned.of(placed).stream()).toList();
        for (int i = 0; i < owned.size(); i++) {
            for (Owned first : owned.subList(0, i)) {
                compare(first, owned.get(i), hasResponses, problems);
            }
        }
        changes.forEach(placed -> lookAtGuards(placed, owned, problems));
    }

    private static void compare(Owned first, Owned second, boolean hasResponses, Problems problems) {
        if (!first.meets(second.path())) {
            return;
        }
        if (first.placed().equals(second.placed())) {
            meetsItself(first, second, hasResponses, problems);
        } else if (!new Exclusion(
                        Layers.of(first.placed().change()),
                        Layers.of(second.placed().change()))
                .allows(second.path(), first.side(), second.side())) {
            twice(first, second, problems);
        }
    }

    private static void meetsItself(Owned first, Owned second, boolean hasResponses, Problems problems) {
        if (first.side() == second.side()) {
            twice(first, second, problems);
            return;
        }
        if (isPlace(first) && isPlace(second)) {
            return;
        }
        problems.add(
                ProblemCode.FORMS_COLLIDE,
                second.placed().place(),
                "`%s` of the new form and `%s` of the old one cannot stand in one payload"
                        .formatted(second.path(), first.path()),
                hasResponses
                        ? "Give the new value another name, or publish a new version: the parallel unit is then the"
                                + " whole version"
                        : "Give the new value another name: what stands there does not tell which form it is of");
    }

    /** Whether it is the one member that both forms need; {@link OneMember} has its say on that. */
    private static boolean isPlace(Owned owned) {
        return owned.placed().change() instanceof InPlace inPlace
                && inPlace.place().equals(owned.path());
    }

    private static void twice(Owned first, Owned second, Problems problems) {
        problems.add(
                ProblemCode.PATH_OWNED_TWICE,
                second.placed().place(),
                "`%s` is already owned by the change in line %d"
                        .formatted(second.path(), first.placed().place().line()),
                "Let one change own a member, or let `when`, `of` or constants tell the changes apart; a member that"
                        + " needs two values at once is a case for a new version");
    }

    /** A sibling that itself changes cannot be read in both forms; what is dropped is read in the one it has. */
    private static void lookAtGuards(PlacedChange placed, List<Owned> owned, Problems problems) {
        boolean drops = Layers.of(placed.change()).base() instanceof Drop;
        for (Path guard : placed.change().readPaths()) {
            owned.stream()
                    .filter(other ->
                            other.meets(guard) && !(drops && other.placed().equals(placed)))
                    .findFirst()
                    .ifPresent(other -> problems.add(
                            ProblemCode.GUARD_ON_CHANGED,
                            placed.place(),
                            "`when` looks at `%s`, which is owned by the change in line %d"
                                    .formatted(guard, other.placed().place().line()),
                            "Look at a sibling that is the same in both forms, or use `was` and `set`"));
        }
    }

    /** Looks at where the changes of all rules take effect. */
    static void across(List<LoadedRule> rules, Problems problems) {
        var claims = new ArrayList<Claim>();
        for (LoadedRule rule : rules) {
            List<Claim> own = Claim.of(rule);
            own.forEach(claim -> claim.compareLocations(problems));
            for (Claim claim : own) {
                claims.forEach(earlier -> claim.compare(earlier, problems));
            }
            claims.addAll(own);
        }
    }
}

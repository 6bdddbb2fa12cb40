package io.deprecation.rule.file;

import io.deprecation.change.Path;
import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rule that no two changes own the same member, nor one a part of what another owns (2-rules.md, "Changes"). */
final class Ownership {

    private record Owned(Path path, Place place) {}

    private Ownership() {}

    /** Looks at the changes of one rule. */
    static void within(List<PlacedChange> changes, Problems problems) {
        List<Owned> owned = changes.stream()
                .flatMap(placed -> Stream.concat(
                                placed.change().oldPaths().stream(), placed.change().newPaths().stream())
                        .map(path -> new Owned(path, placed.place())))
                .toList();
        for (int i = 0; i < owned.size(); i++) {
            for (int j = 0; j < i; j++) {
                compare(owned.get(j), owned.get(i), problems);
            }
        }
    }

    private static void compare(Owned first, Owned second, Problems problems) {
        if (first.path().isPrefixOf(second.path()) || second.path().isPrefixOf(first.path())) {
            problems.add(
                    ProblemCode.PATH_OWNED_TWICE,
                    second.place(),
                    "`%s` is already owned by the change in line %d"
                            .formatted(second.path(), first.place().line()),
                    "Let one change own a member; a member that needs two values at once is a case for a new version");
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

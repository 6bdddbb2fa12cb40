package io.deprecation.rule.file;

import io.deprecation.change.Path;
import io.deprecation.change.PathSyntaxException;
import io.deprecation.change.Step;
import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the paths of changes, relative to the object that changes. */
final class Paths {

    private Paths() {}

    /** A path of any kind. */
    static Optional<Path> any(Node.Scalar given, Problems problems) {
        try {
            return Optional.of(Path.parse(given.text()));
        } catch (PathSyntaxException notInNotation) {
            problems.add(
                    ProblemCode.BAD_PATH,
                    given.place(),
                    "This is no path: " + notInNotation.getMessage(),
                    "Write a member's name, a path such as address.zip, or [\"any.name\"]");
            return Optional.empty();
        }
    }

    /** A path that leads through members alone. */
    static Optional<Path> members(Node.Scalar given, Problems problems) {
        Optional<Path> path = any(given, problems);
        if (path.filter(found -> found.steps().contains(new Step.First())).isPresent()) {
            problems.add(
                    ProblemCode.ITEM_IN_PATH,
                    given.place(),
                    "`%s` leads through an array, which this verb does not".formatted(given.text()),
                    "Put the way to the items into `request` and `response` as [*], or use move, map or convert");
            return Optional.empty();
        }
        return path;
    }

    /** The name of a sibling of {@code path}. */
    static Optional<Path> sibling(Path path, Node.Scalar given, Problems problems) {
        Optional<Path> name = any(given, problems);
        if (name.filter(Path::isFlat).isEmpty()) {
            name.ifPresent(nested -> problems.add(
                    ProblemCode.PATH_NOT_FLAT,
                    given.place(),
                    "`%s` is not a name".formatted(given.text()),
                    "Name the sibling alone, use `move` for another place, or write a name with dots as [\"a.b\"]"));
            return Optional.empty();
        }
        var steps = new ArrayList<Step>(parent(path));
        steps.addAll(name.get().steps());
        return Optional.of(new Path(steps));
    }

    private static List<Step> parent(Path path) {
        return path.steps().subList(0, path.steps().size() - 1);
    }
}

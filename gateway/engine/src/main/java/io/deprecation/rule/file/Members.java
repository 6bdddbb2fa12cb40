package io.deprecation.rule.file;

import io.deprecation.change.Path;
import io.deprecation.change.PathSyntaxException;
import io.deprecation.rule.ProblemCode;
import java.util.Optional;

/** Reads the paths of changes that take members of the object itself. */
final class Members {

    private Members() {}

    static Optional<Path> read(Optional<Node.Scalar> scalar, Problems problems) {
        return scalar.flatMap(given -> read(given, problems));
    }

    static Optional<Path> read(Node.Scalar given, Problems problems) {
        try {
            Path path = Path.parse(given.text());
            if (path.isFlat()) {
                return Optional.of(path);
            }
            problems.add(
                    ProblemCode.PATH_NOT_FLAT,
                    given.place(),
                    "`%s` is not a member of the object itself".formatted(given.text()),
                    "Name a member; put the way to its object into `request` and `response`, or write a name with"
                            + " dots as [\"a.b\"]");
        } catch (PathSyntaxException notInNotation) {
            problems.add(
                    ProblemCode.BAD_PATH,
                    given.place(),
                    "This is no path: " + notInNotation.getMessage(),
                    "Write a member's name, or [\"any.name\"]");
        }
        return Optional.empty();
    }
}

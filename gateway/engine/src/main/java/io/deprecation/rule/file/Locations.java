package io.deprecation.rule.file;

import io.deprecation.change.Location;
import io.deprecation.change.PathSyntaxException;
import io.deprecation.rule.ProblemCode;
import java.util.Optional;

/** Reads where in a body something stands. */
final class Locations {

    private Locations() {}

    static Optional<Location> read(Node.Scalar given, Problems problems) {
        try {
            return Optional.of(Location.parse(given.text()));
        } catch (PathSyntaxException notInNotation) {
            problems.add(
                    ProblemCode.BAD_LOCATION,
                    given.place(),
                    "This is no location: " + notInNotation.getMessage(),
                    "Write it like $ or $.items[*]");
            return Optional.empty();
        }
    }
}

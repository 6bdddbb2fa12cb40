package io.deprecation.rule.file;

import io.deprecation.change.Path;
import java.util.Optional;

/** How a change names what it owns. What cannot be read goes to the problems, and the answer is empty. */
interface PathNotation {

    /** Members of the object that changes. */
    PathNotation OF_MEMBERS = new PathNotation() {
        @Override
        public Optional<Path> any(Node.Scalar given, Problems problems) {
            return Paths.any(given, problems);
        }

        @Override
        public Optional<Path> members(Node.Scalar given, Problems problems) {
            return Paths.members(given, problems);
        }

        @Override
        public Optional<Path> sibling(Path path, Node.Scalar given, Problems problems) {
            return Paths.sibling(path, given, problems);
        }
    };

    /** A path of any kind. */
    Optional<Path> any(Node.Scalar given, Problems problems);

    /** A path that leads through no array. */
    Optional<Path> members(Node.Scalar given, Problems problems);

    /** The name of a sibling of {@code path}. */
    Optional<Path> sibling(Path path, Node.Scalar given, Problems problems);
}

package io.deprecation.rule.check;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.ObjectTranslation;
import io.deprecation.change.Path;
import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an object does not become what is written beside it, so that nobody has to compare the two by eye.
 *
 * @param from the object
 * @param written what it should become
 */
record ExampleFault(Value from, Value written, List<Change> changes, Aim aim) {

    ExampleFault {
        changes = List.copyOf(changes);
    }

    /**
     * The end of a sentence that says what the object becomes, or that it has no translation.
     *
     * @param made what it becomes, by these changes and what follows from them
     */
    String told(Optional<Value> made) {
        return changes.stream()
                .filter(change -> !translate(List.of(change)).possible())
                .findFirst()
                .map(this::untranslated)
                .orElseGet(() -> made.map(this::differing).orElse(""));
    }

    private ObjectTranslation translate(List<Change> by) {
        return ObjectTranslation.of(from, by, aim);
    }

    private String untranslated(Change change) {
        if (translate(List.of(change)).found() == Found.CONFLICT) {
            return ", because both forms of `%s` are there, and disagree"
                    .formatted(paths(change).get(0));
        }
        return paths(change).stream()
                .filter(path -> at(from, path).isPresent())
                .findFirst()
                .map(path -> " of what `%s` holds".formatted(path))
                .orElse("");
    }

    private String differing(Value made) {
        List<Path> owned =
                changes.stream().flatMap(change -> paths(change).stream()).toList();
        // What stands beside an owned place, such as the second item of a list, differs at the member it is in.
        return Stream.concat(owned.stream(), owned.stream().map(path -> Path.member(path.root())))
                .filter(path -> !isSame(at(made, path), at(written, path)))
                .findFirst()
                .map(path -> ", where `%s` is not as it is written".formatted(path))
                .orElse(", which differs in a member that no change is about");
    }

    /** What the change owns on the side where the object comes from, then the rest. */
    private List<Path> paths(Change change) {
        return aim.target() == Form.NEW
                ? Stream.concat(change.oldPaths().stream(), change.newPaths().stream())
                        .toList()
                : Stream.concat(change.newPaths().stream(), change.oldPaths().stream())
                        .toList();
    }

    private static Optional<Value> at(Value object, Path path) {
        return Optional.ofNullable(Structure.find(object, path.steps()).value());
    }

    private static boolean isSame(Optional<Value> one, Optional<Value> other) {
        return one.isPresent() == other.isPresent()
                && one.filter(value -> !value.agrees(other.get())).isEmpty();
    }
}

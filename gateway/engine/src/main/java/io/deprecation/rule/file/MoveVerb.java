package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Move;
import io.deprecation.change.Path;
import java.util.List;
import java.util.Optional;

/** {@code move: a.b}, {@code to: "c[0].d"}, {@code first: true} or {@code shared: true}. */
final class MoveVerb implements Verb {

    @Override
    public List<String> keys() {
        return List.of("move", "to", "first", "shared");
    }

    @Override
    public List<String> modifiers() {
        return Modifiers.OF_CARRIED;
    }

    @Override
    public Optional<Change> read(Section section) {
        Optional<Path> from = section.requiredText("move").flatMap(given -> Paths.any(given, section.problems()));
        Optional<Path> to = section.requiredText("to").flatMap(given -> Paths.any(given, section.problems()));
        boolean first = section.flag("first");
        boolean shared = section.flag("shared");
        boolean alias = section.flag("alias");
        boolean lossy = section.flag("lossy");
        return from.flatMap(old -> to.map(fresh -> new Move(old, fresh, first, shared, alias, lossy)));
    }
}

package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import java.util.List;
import java.util.Optional;

/** {@code rename: a}, {@code to: b}. */
final class RenameVerb implements Verb {

    @Override
    public List<String> keys() {
        return List.of("rename", "to", "lossy");
    }

    @Override
    public Optional<Change> read(Section section) {
        Optional<Path> from = Members.read(section.requiredText("rename"), section.problems());
        Optional<Path> to = Members.read(section.requiredText("to"), section.problems());
        boolean lossy = section.flag("lossy");
        return from.flatMap(old -> to.map(fresh -> new Rename(old, fresh, lossy)));
    }
}

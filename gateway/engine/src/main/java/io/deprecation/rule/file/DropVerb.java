package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Drop;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import java.util.List;
import java.util.Optional;

/** {@code drop: a}, {@code default: v}. There is no new form that constants could be written with. */
final class DropVerb implements Verb {

    @Override
    public List<String> keys() {
        return List.of("drop", "default");
    }

    @Override
    public List<String> modifiers() {
        return List.of("when", "of", "was", "lossy");
    }

    @Override
    public Optional<Change> read(Section section) {
        Optional<Path> path =
                section.requiredText("drop").flatMap(given -> section.notation().members(given, section.problems()));
        Optional<Value> byDefault =
                section.optional("default").flatMap(given -> JsonText.of(given, section.problems()));
        section.flag("lossy");
        return path.map(old -> new Drop(old, byDefault));
    }
}

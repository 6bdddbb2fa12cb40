package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Path;
import io.deprecation.change.Replace;
import java.util.List;
import java.util.Optional;

/** {@code replace: a}, {@code by: b}. */
final class ReplaceVerb implements Verb {

    @Override
    public List<String> keys() {
        return List.of("replace", "by");
    }

    @Override
    public List<String> modifiers() {
        return Modifiers.OF_SEVERAL;
    }

    @Override
    public Optional<Change> read(Section section) {
        Optional<Path> path = section.requiredText("replace")
                .flatMap(given -> section.notation().members(given, section.problems()));
        Optional<Path> by =
                section.requiredText("by").flatMap(given -> section.notation().members(given, section.problems()));
        section.flag("lossy");
        return path.flatMap(old -> by.map(fresh -> new Replace(old, fresh)));
    }
}

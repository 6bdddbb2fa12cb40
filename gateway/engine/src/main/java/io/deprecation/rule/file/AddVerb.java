package io.deprecation.rule.file;

import io.deprecation.change.Add;
import io.deprecation.change.Change;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import java.util.List;
import java.util.Optional;

/** {@code add: b}, {@code default: v}. There is no old value whose type or constants could be asked for. */
final class AddVerb implements Verb {

    @Override
    public List<String> keys() {
        return List.of("add", "default");
    }

    @Override
    public List<String> modifiers() {
        return List.of("when", "set", "lossy");
    }

    @Override
    public Optional<Change> read(Section section) {
        Optional<Path> path =
                section.requiredText("add").flatMap(given -> section.notation().members(given, section.problems()));
        Optional<Value> byDefault =
                section.required("default").flatMap(given -> JsonText.of(given, section.problems()));
        section.flag("lossy");
        return path.flatMap(fresh -> byDefault.map(value -> new Add(fresh, value)));
    }
}

package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import java.util.List;
import java.util.Optional;

/** {@code rename: a}, {@code to: b}; {@code to} is the name alone, also where {@code rename} leads to a nested member. */
final class RenameVerb implements Verb {

    @Override
    public List<String> keys() {
        return List.of("rename", "to");
    }

    @Override
    public List<String> modifiers() {
        return Modifiers.OF_CARRIED;
    }

    @Override
    public Optional<Change> read(Section section) {
        Optional<Path> from = section.requiredText("rename")
                .flatMap(given -> section.notation().members(given, section.problems()));
        Optional<Node.Scalar> to = section.requiredText("to");
        boolean alias = section.flag("alias");
        boolean lossy = section.flag("lossy");
        // A name is judged even where there is nothing yet that it could be the sibling of.
        Path old = from.orElse(Path.member("old"));
        Optional<Path> fresh = to.flatMap(given -> section.notation().sibling(old, given, section.problems()));
        return from.isEmpty() ? Optional.empty() : fresh.map(path -> new Rename(old, path, alias, lossy));
    }
}

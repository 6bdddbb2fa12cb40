package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Join;
import io.deprecation.change.Split;
import java.util.List;
import java.util.Optional;

/** {@code join: [a, b]}, {@code into: c}, {@code by: " "}, {@code at: first | last}. */
final class JoinVerb implements Verb {

    @Override
    public List<String> keys() {
        return List.of("join", "into", "by", "at");
    }

    @Override
    public List<String> modifiers() {
        return Modifiers.OF_SEVERAL;
    }

    @Override
    public Optional<Change> read(Section section) {
        Optional<Parts> parts = Parts.read(section, "into", "join");
        boolean lossy = section.flag("lossy");
        return parts.map(
                found -> new Join(new Split(found.whole(), found.head(), found.tail(), found.by(), found.at(), lossy)));
    }
}

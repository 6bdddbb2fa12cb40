package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Split;
import java.util.List;
import java.util.Optional;

/** {@code split: a}, {@code into: [b, c]}, {@code by: " "}, {@code at: first | last}. */
final class SplitVerb implements Verb {

    @Override
    public List<String> keys() {
        return List.of("split", "into", "by", "at");
    }

    @Override
    public List<String> modifiers() {
        return Modifiers.OF_SEVERAL;
    }

    @Override
    public Optional<Change> read(Section section) {
        Optional<Parts> parts = Parts.read(section, "split", "into");
        boolean lossy = section.flag("lossy");
        return parts.map(found -> new Split(found.whole(), found.head(), found.tail(), found.by(), found.at(), lossy));
    }
}

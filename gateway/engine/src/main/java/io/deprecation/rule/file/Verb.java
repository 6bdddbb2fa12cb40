package io.deprecation.rule.file;

import io.deprecation.change.Change;
import java.util.List;
import java.util.Optional;

/** How one kind of change is written in a rule file. */
interface Verb {

    /** The keys of its own, the verb itself first. */
    List<String> keys();

    /** The keys of {@link Modifiers} that it takes. */
    List<String> modifiers();

    /** The change without its modifiers; empty if it cannot be read, which is then among the section's problems. */
    Optional<Change> read(Section section);
}

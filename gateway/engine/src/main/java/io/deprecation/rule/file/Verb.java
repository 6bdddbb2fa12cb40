package io.deprecation.rule.file;

import io.deprecation.change.Change;
import java.util.List;
import java.util.Optional;

/** How one kind of change is written in a rule file. Its first key is the verb itself. */
interface Verb {

    /** The keys that a change with this verb takes, the verb first. */
    List<String> keys();

    /** The change; empty if it cannot be read, which is then among the section's problems. */
    Optional<Change> read(Section section);
}

package io.deprecation.rule.file;

import java.util.Map;
import java.util.Optional;

/**
 * Where the texts of the last good generation are kept, for a process that starts while the directory is broken (design
 * 2-rules.md, "Reload"). It is asked once at most, by {@link Generations#open(RuleDirectory, LastGood)}, and may wait.
 */
@FunctionalInterface
public interface LastGood {

    /** Nothing is kept. */
    LastGood NONE = Optional::empty;

    /**
     * The text of each file by name, as {@link Generation#files} told it; empty if none was ever kept.
     *
     * @throws RuntimeException if it cannot be told now, which is taken for none
     */
    Optional<Map<String, String>> files();
}

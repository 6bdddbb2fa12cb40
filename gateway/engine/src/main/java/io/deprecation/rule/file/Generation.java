package io.deprecation.rule.file;

import io.deprecation.rule.Catalog;
import java.util.Map;
import java.util.Optional;

/**
 * A generation of rules and the texts that it was made of, so that it can be kept and loaded again. Immutable and safe
 * for use by many threads.
 *
 * @param catalog the rules and clients
 * @param digest of the texts: equal for equal files, on every replica
 * @param files the text of each file, by name
 */
public record Generation(Catalog catalog, String digest, Map<String, String> files) {

    public Generation {
        files = Map.copyOf(files);
    }

    /** Of texts, as far as they load. */
    static Optional<Generation> of(RuleTexts texts) {
        return texts.load() instanceof Load.Loaded loaded ? Optional.of(of(texts, loaded)) : Optional.empty();
    }

    /** Of texts that have been loaded. */
    static Generation of(RuleTexts texts, Load.Loaded loaded) {
        return new Generation(loaded.catalog(), texts.digest(), texts.decoded());
    }
}

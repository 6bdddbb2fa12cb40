package io.deprecation.usage;

import java.time.Instant;
import java.util.Map;

/**
 * The texts of a generation of rules that was good.
 *
 * @param digest of the texts
 * @param files the text of each file, by name
 * @param since when it began to serve
 */
public record RuleGeneration(String digest, Map<String, String> files, Instant since) {

    public RuleGeneration {
        files = Map.copyOf(files);
    }
}

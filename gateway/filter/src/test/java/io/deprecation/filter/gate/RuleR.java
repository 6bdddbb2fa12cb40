package io.deprecation.filter.gate;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.file.Load;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory with one rule, {@code r}, whose phase and change tests choose. */
final class RuleR {

    private RuleR() {}

    static Catalog in(Path folder, String phase, String to) throws IOException {
        Files.writeString(folder.resolve("r.yaml"), """
                deprecation: r
                guide: https://developers.example.com/guides/r
                phase: %s
                deprecated: 2026-01-01
                sunset: 2026-06-30
                match:
                  - paths: ["/r"]
                    request: ["$"]
                upstream: new
                change:
                  - rename: name
                    to: %s
                """.formatted(phase, to));
        return ((Load.Loaded) new RuleDirectory(folder).load()).catalog();
    }
}

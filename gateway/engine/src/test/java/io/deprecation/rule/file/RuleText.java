package io.deprecation.rule.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rule files for tests, and what they load to. */
final class RuleText {

    private RuleText() {}

    static String of(String id, String phase) {
        return """
                deprecation: %s
                guide: https://example.com/guide
                phase: %s
                deprecated: 2026-09-01
                sunset: 2027-03-31
                match:
                  - paths: [/a]
                    request: ["$"]
                upstream: new
                change:
                  - rename: a
                    to: b
                """.formatted(id, phase);
    }

    static Load load(String text) {
        return load(Map.of("a.yaml", text.getBytes(UTF_8)));
    }

    static Load load(Map<String, byte[]> files) {
        return new RuleTexts(new TreeMap<>(files), List.of()).load();
    }
}

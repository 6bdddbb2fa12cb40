package io.deprecation.rule.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Deprecations of public APIs as their owners would have written them here, from what their documentation says: a
 * rules directory for each API.
 */
final class PublicDeprecations {

    private static final Path FOLDER = Path.of("src/test/resources/io/deprecation/rule/public");

    private PublicDeprecations() {}

    /** The rules directories, one for each API. */
    static List<Path> apis() {
        return list(FOLDER);
    }

    static List<Path> files() {
        return apis().stream().flatMap(api -> list(api).stream()).toList();
    }

    /** The changes of a rule file as they are written, those that others carry left out. */
    static List<Map<?, ?>> changes(Path file) {
        try {
            var rule = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return rule.get("change") instanceof List<?> changes
                    ? changes.stream().<Map<?, ?>>map(Map.class::cast).toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

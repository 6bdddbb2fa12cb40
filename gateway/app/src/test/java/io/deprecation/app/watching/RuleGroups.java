package io.deprecation.app.watching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The recording and alert rules, as their files say. */
final class RuleGroups {

    static final Path FOLDER = Path.of("../../dashboards/prometheus");

    private RuleGroups() {}

    /** A rule: one that records has no alert's name, and the reverse. */
    record Rule(String record, String alert, Expression expression, String runbook) {

        private static Rule of(Map<?, ?> yaml) {
            return new Rule(
                    word(yaml, "record"),
                    word(yaml, "alert"),
                    new Expression(word(yaml, "expr")),
                    yaml.get("annotations") instanceof Map<?, ?> annotations ? word(annotations, "runbook_url") : "");
        }

        boolean isAlert() {
            return !alert.isEmpty();
        }

        private static String word(Map<?, ?> yaml, String key) {
            return yaml.containsKey(key) ? String.valueOf(yaml.get(key)) : "";
        }
    }

    static List<Rule> all() {
        return files(".rules.yml").stream().flatMap(RuleGroups::rules).toList();
    }

    /** The files whose name ends so, in their order. */
    static List<Path> files(String end) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<Rule> rules(Path file) {
        return maps((Map<?, ?>) read(file), "groups")
                .flatMap(group -> maps(group, "rules"))
                .map(Rule::of);
    }

    private static Stream<Map<?, ?>> maps(Map<?, ?> yaml, String key) {
        List<?> list = (List<?>) Objects.requireNonNull(yaml.get(key), key);
        return list.stream().map(each -> (Map<?, ?>) each);
    }

    private static Object read(Path file) {
        try {
            return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

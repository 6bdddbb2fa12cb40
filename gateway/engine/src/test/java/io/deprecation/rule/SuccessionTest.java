package io.deprecation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.RuleDirectory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of a golden directory: {@code a} became {@code b}, then {@code c}, then {@code d}. */
class SuccessionTest {

    private static final Path RULES = Path.of("src/test/resources/io/deprecation/rule/golden/succession");

    @Test
    void whatIsTakenUpGoesThroughAnEarlierPass() {
        assertThat(passes(List.of("first", "second", "third", "items")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("first", 0, "second", 1, "third", 2, "items", 1));
    }

    @Test
    void onlyWhatMatchesTogetherMatters() {
        assertThat(passes(List.of("first", "third"))).containsOnly(Map.entry("first", 0), Map.entry("third", 0));
        assertThat(passes(List.of("second", "items"))).containsOnly(Map.entry("second", 0), Map.entry("items", 0));
    }

    @Test
    void theOrderIsThatOfTheDatesAndNotOfTheFiles() {
        assertThat(passes(List.of("third", "second", "first")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("first", 0, "second", 1, "third", 2));
    }

    private static Map<String, Integer> passes(List<String> ids) {
        List<Deprecation> loaded = new RuleDirectory(RULES)
                .load().rules().stream().map(LoadedRule::deprecation).toList();
        List<Succession.Part> parts = ids.stream()
                .flatMap(id -> loaded.stream().filter(known -> known.id().equals(id)))
                .map(rule -> new Succession.Part(rule, rule.match().get(0).request()))
                .toList();
        int[] passes = Succession.passes(parts);
        var byId = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < passes.length; i++) {
            byId.put(ids.get(i), passes[i]);
        }
        return byId;
    }
}

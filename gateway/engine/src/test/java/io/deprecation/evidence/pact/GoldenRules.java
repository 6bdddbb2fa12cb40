package io.deprecation.evidence.pact;

import io.deprecation.rule.Deprecation;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.RuleDirectory;
import java.nio.file.Path;

/** The rules that the golden Pact files are judged by. */
final class GoldenRules {

    static final Path GOLDEN = Path.of("src/test/resources/io/deprecation/evidence/pact/golden");

    private GoldenRules() {}

    static Deprecation rule(String id) {
        return new RuleDirectory(GOLDEN.resolve("rules"))
                .load().rules().stream()
                        .map(LoadedRule::deprecation)
                        .filter(rule -> rule.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }
}

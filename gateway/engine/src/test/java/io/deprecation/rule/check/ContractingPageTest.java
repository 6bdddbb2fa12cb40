package io.deprecation.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.ContractTerms;
import io.deprecation.rule.Problem;
import io.deprecation.rule.file.Load;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on contracting shows a rule, what can be added to it, and a register: together they load. */
class ContractingPageTest {

    private static final Path PAGE = Path.of("../../docs/contracting.md");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    private Path rules;

    private List<String> examples = List.of();

    @BeforeEach
    void readsThePage() throws IOException {
        examples = PageExamples.of(PAGE);
    }

    @Test
    void showsARuleAsItIs() throws IOException {
        assertThat(problems(load(""))).isEmpty();
    }

    @Test
    void showsHowToSayWhoMustHaveBeenSeen() throws IOException {
        Load load = load(fragment("quiet-for:"));
        assertThat(problems(load)).isEmpty();
        assertThat(terms(load).quietFor()).contains(Period.ofDays(92));
        assertThat(terms(load).consumers()).containsExactlyInAnyOrder("acme", "initech");
    }

    @Test
    void showsAcceptancesOfAClientAndOfNone() throws IOException {
        Load load = load(fragment("accept:"));
        assertThat(problems(load)).isEmpty();
        assertThat(terms(load).accept())
                .extracting(word -> word.client().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void showsAnExemptionOfWhichCheckTells() throws IOException {
        Load load = load(fragment("exemptions:"));
        assertThat(problems(load)).extracting(Problem::code).containsExactly("exemption-outlives-sunset");
        assertThat(terms(load).exemption("acme", NOW)).isPresent();
    }

    @Test
    void showsAWordThatStands() throws IOException {
        Load load = load(fragment("contract-anyway:"));
        assertThat(problems(load)).isEmpty();
        assertThat(terms(load).anyway())
                .hasValueSatisfying(word -> assertThat(word.stands(NOW)).isTrue());
    }

    @Test
    void showsNothingElse() {
        assertThat(examples).hasSize(6);
    }

    private Load load(String more) throws IOException {
        Files.writeString(rules.resolve("customer-name.yaml"), fragment("deprecation:") + more);
        Files.writeString(rules.resolve("clients.yaml"), fragment("clients:"));
        return new RuleDirectory(rules).load();
    }

    private String fragment(String beginning) {
        return examples.stream()
                .filter(example -> example.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static List<Problem> problems(Load load) {
        return new Check(Check.DEFAULT_MINIMUM_NOTICE).problems(load, NOW);
    }

    private static ContractTerms terms(Load load) {
        return load.rules().get(0).deprecation().contract();
    }
}

package io.deprecation.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.RampStep;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RampWordsTest {

    private static final Instant AT = Instant.parse("2027-01-04T09:00:00Z");

    @Test
    void aStepSaysWhomItTakesIn() {
        assertThat(RampWords.label(step(Set.of(), 10))).isEqualTo("ramp: 10 % of clients");
        assertThat(RampWords.label(step(Set.of("acme"), 0))).isEqualTo("ramp: acme");
        assertThat(RampWords.label(step(Set.of("acme", "globex"), 25)))
                .isEqualTo("ramp: 2 clients and 25 % of clients");
        assertThat(RampWords.sentence(step(Set.of("globex", "acme"), 25)))
                .isEqualTo("Ramp: contract comes to acme, globex and 25 % of clients, as far as the gate clears them.");
    }

    @Test
    void aStepThatDoesNotAskTheGateSaysWhoseWordItIs() {
        var anyway = Optional.of(new RampStep.Anyway("agreed by mail", "jo@example.com"));
        assertThat(RampWords.sentence(new RampStep(AT, Set.of("acme"), 0, anyway)))
                .isEqualTo("Ramp: contract comes to acme, whatever the gate says: agreed by mail (jo@example.com).");
    }

    private static RampStep step(Set<String> clients, int percent) {
        return new RampStep(AT, clients, percent, Optional.empty());
    }
}

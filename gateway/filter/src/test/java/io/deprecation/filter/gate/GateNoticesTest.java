package io.deprecation.filter.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.Deprecation;
import io.deprecation.usage.gate.Gate;
import io.deprecation.usage.gate.GateAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
final class GateNoticesTest {

    private static final GateAnswer SHUT = Gate.withoutEvidence("r", "There is nothing to go by.");

    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");

    private final GateNotices notices = new GateNotices();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void aRuleThatComesToAskForContractIsToldOfAlthoughItsAnswerIsAnOldOne(CapturedOutput log) throws IOException {
        notices.tell(rule("migrate"), SHUT, NOW);
        assertThat(log).doesNotContain("asks for contract");

        notices.tell(rule("contract"), SHUT, NOW);
        assertThat(log)
                .contains("Deprecation r asks for contract, and the gate says unknown: it stays in migrate.")
                .contains("2. unknown: There is nothing to go by.");
    }

    @Test
    void theSameIsSaidOnce(CapturedOutput log) throws IOException {
        notices.tell(rule("contract"), SHUT, NOW);
        notices.tell(rule("contract"), SHUT, NOW);

        assertThat(log.toString().split("asks for contract", -1)).hasSize(2);
    }

    private Deprecation rule(String phase) throws IOException {
        return RuleR.in(folder, phase, "fullName").deprecations().get(0);
    }
}

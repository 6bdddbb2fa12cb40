package io.deprecation.filter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.usage.gate.Acceptance;
import io.deprecation.usage.gate.Condition;
import io.deprecation.usage.gate.Finding;
import io.deprecation.usage.gate.Gate;
import io.deprecation.usage.gate.GateAnswer;
import io.deprecation.usage.gate.Verdict;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GateMetersTest {

    private static final Finding SUNSET = finding(Condition.SUNSET, Verdict.FAIL, false, Optional.empty());
    private static final Finding GAP = finding(Condition.REQUESTS, Verdict.UNKNOWN, true, Optional.empty());
    private static final Finding NEW_RULE = finding(Condition.REQUESTS, Verdict.UNKNOWN, false, Optional.empty());
    private static final Finding ACCEPTED = finding(
            Condition.REQUESTS,
            Verdict.UNKNOWN,
            true,
            Optional.of(new Acceptance(
                    Condition.REQUESTS, Optional.empty(), "jo", "a reason", Instant.parse("2027-01-01T00:00:00Z"))));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final GateMeters meters = new GateMeters(registry);

    @Test
    void onlyGapsThatNobodyHasAcceptedAreGaps() {
        assertThat(gaps(answer(SUNSET))).hasValue(0);
        assertThat(gaps(answer(SUNSET, NEW_RULE))).hasValue(0);
        assertThat(gaps(answer(SUNSET, ACCEPTED))).hasValue(0);
        assertThat(gaps(answer(SUNSET, GAP, ACCEPTED, GAP, NEW_RULE))).hasValue(2);
    }

    @Test
    void whereNothingIsKnownOfGapsNothingIsSaid() {
        assertThat(gaps(Gate.withoutEvidence("r", "The ledger is silent."))).isEmpty();
        assertThat(gaps(GateAnswer.latched("r"))).isEmpty();
    }

    private OptionalDouble gaps(GateAnswer answer) {
        meters.show(List.of(answer));
        return registry.find("deprecation.coverage.gaps").tag("deprecation", "r").gauges().stream()
                .mapToDouble(Gauge::value)
                .findFirst();
    }

    private static GateAnswer answer(Finding... findings) {
        return new GateAnswer("r", Verdict.UNKNOWN, List.of(findings), Set.of());
    }

    private static Finding finding(
            Condition condition, Verdict verdict, boolean acceptable, Optional<Acceptance> accepted) {
        return new Finding(condition, verdict, Optional.empty(), "A reason.", acceptable, accepted);
    }
}

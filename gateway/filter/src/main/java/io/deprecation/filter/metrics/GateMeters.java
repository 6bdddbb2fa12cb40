package io.deprecation.filter.metrics;

import io.deprecation.usage.gate.Condition;
import io.deprecation.usage.gate.Finding;
import io.deprecation.usage.gate.GateAnswer;
import io.deprecation.usage.gate.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.stream.Stream;

/** Gauges of what the gate says. Safe for use by many threads. */
public final class GateMeters {

    private final MultiGauge verdicts;
    private final MultiGauge contradicted;
    private final MultiGauge gaps;

    public GateMeters(MeterRegistry registry) {
        verdicts = MultiGauge.builder("deprecation.gate")
                .description("1 for what the gate says of a deprecation, 0 for the others")
                .register(registry);
        contradicted = MultiGauge.builder("deprecation.gate.contradicted")
                .description("Clients that are recorded as migrated or gone and use the old form all the same")
                .register(registry);
        gaps = MultiGauge.builder("deprecation.coverage.gaps")
                .description(
                        "Stretches for which counts may be missing, which keep the gate shut until they are accepted")
                .register(registry);
    }

    /** Shows the gate's answers in place of those before. */
    public void show(Collection<GateAnswer> answers) {
        verdicts.register(answers.stream().flatMap(GateMeters::rows).toList(), true);
        contradicted.register(answers.stream().map(GateMeters::contradicted).toList(), true);
        gaps.register(
                answers.stream()
                        .filter(GateMeters::isJudged)
                        .map(GateMeters::gaps)
                        .toList(),
                true);
    }

    private static Stream<Row<?>> rows(GateAnswer answer) {
        return Stream.of(Verdict.values())
                .map(verdict -> Row.of(
                        Tags.of("deprecation", answer.deprecation(), "verdict", verdict.word()),
                        answer.verdict() == verdict ? 1 : 0));
    }

    private static Row<?> contradicted(GateAnswer answer) {
        return Row.of(
                Tags.of("deprecation", answer.deprecation()),
                answer.contradicted().size());
    }

    /** A silent ledger says nothing of its gaps, and a latch stands whatever they are; neither is none. */
    private static boolean isJudged(GateAnswer answer) {
        return answer.findings().stream().anyMatch(finding -> finding.condition() == Condition.SUNSET);
    }

    private static Row<?> gaps(GateAnswer answer) {
        return Row.of(
                Tags.of("deprecation", answer.deprecation()),
                answer.findings().stream().filter(GateMeters::isGap).count());
    }

    /** What cannot be accepted is no stretch that is missing: nothing was counted, because the rule is new. */
    private static boolean isGap(Finding finding) {
        return finding.condition() == Condition.REQUESTS && finding.weight() == Verdict.UNKNOWN && finding.acceptable();
    }
}

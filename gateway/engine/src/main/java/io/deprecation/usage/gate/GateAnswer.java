package io.deprecation.usage.gate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The gate's answer, with every reason.
 *
 * @param deprecation the deprecation's id
 * @param verdict the gravest of what was found; an accepted finding passes
 * @param findings what each condition says, in the order of the conditions; empty where a latch stands for them
 * @param contradicted the clients that are recorded as migrated or gone and still used the old form: a matter for an
 *     alert, because their record is wrong
 */
public record GateAnswer(String deprecation, Verdict verdict, List<Finding> findings, Set<String> contradicted) {

    public GateAnswer {
        findings = List.copyOf(findings);
        contradicted = Set.copyOf(contradicted);
    }

    /** The answer where a pass is latched: what has been counted since does not reopen the gate. */
    public static GateAnswer latched(String deprecation) {
        return new GateAnswer(deprecation, Verdict.PASS, List.of(), Set.of());
    }

    static GateAnswer of(String deprecation, List<Finding> findings, Set<String> contradicted) {
        Verdict verdict =
                findings.stream().map(Finding::weight).reduce(Verdict::and).orElse(Verdict.UNKNOWN);
        return new GateAnswer(deprecation, verdict, findings, contradicted);
    }

    /** All reasons, a line each: what a pass is latched with. */
    public String evidence() {
        return findings.stream()
                .map(finding -> finding.condition().number() + ". " + finding.words())
                .collect(Collectors.joining("\n"));
    }
}

package io.deprecation.filter.gate;

import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Latch;
import io.deprecation.usage.gate.Finding;
import io.deprecation.usage.gate.GateAnswer;
import io.deprecation.usage.gate.Verdict;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** What an operator should know of the gate's answers: each thing once, when it changes. */
final class GateNotices {

    private static final Log LOG = LogFactory.getLog(GateNotices.class);

    void latched(Latch latch) {
        LOG.info("The gate has let deprecation %s pass: it contracts from %s on."
                .formatted(latch.deprecation(), latch.effective()));
    }

    void tell(Deprecation rule, GateAnswer answer, Optional<GateAnswer> before) {
        boolean changed = before.filter(known -> known.findings().equals(answer.findings()))
                .isEmpty();
        if (changed && answer.verdict() != Verdict.PASS && Decision.isToContract(rule)) {
            LOG.warn(staying(rule, answer));
        }
        Set<String> contradicted = new TreeSet<>(answer.contradicted());
        before.ifPresent(known -> contradicted.removeAll(known.contradicted()));
        contradicted.forEach(client -> LOG.warn(
                "Client %s is recorded as migrated or gone for deprecation %s, and uses the old form all the same."
                        .formatted(client, rule.id())));
    }

    private static String staying(Deprecation rule, GateAnswer answer) {
        String reasons = answer.findings().stream()
                .filter(finding -> finding.weight() != Verdict.PASS)
                .map(GateNotices::line)
                .collect(Collectors.joining("\n  "));
        String word =
                rule.contract().anyway().isPresent() ? "it contracts on its owner's word alone" : "it stays in migrate";
        return "Deprecation %s asks for contract, and the gate says %s: %s.%n  %s"
                .formatted(rule.id(), answer.verdict().word(), word, reasons);
    }

    private static String line(Finding finding) {
        return "%d. %s: %s"
                .formatted(finding.condition().number(), finding.weight().word(), finding.words());
    }
}

package io.deprecation.filter.gate;

import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Latch;
import io.deprecation.usage.gate.Finding;
import io.deprecation.usage.gate.GateAnswer;
import io.deprecation.usage.gate.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** What an operator should know of the gate's answers: each thing once, when it changes. */
final class GateNotices {

    private static final Log LOG = LogFactory.getLog(GateNotices.class);

    private final Map<String, String> failures = new HashMap<>();
    /** Of the rules that ask for contract and do not pass: what was said of them. */
    private final Map<String, List<List<Object>>> staying = new HashMap<>();

    /** By rule, what was said of the clients that its ramp does not refuse. */
    private final Map<String, Map<String, List<List<Object>>>> ramps = new HashMap<>();

    /** By rule, the clients whose records its last answer contradicted. */
    private final Map<String, Set<String>> contradicted = new HashMap<>();

    void latched(Latch latch) {
        String deprecation = latch.subject().deprecation();
        LOG.info(latch.subject()
                .client()
                .map(client ->
                        "The gate has cleared client %s for deprecation %s: the ramp refuses its old form from %s on."
                                .formatted(client, deprecation, latch.effective()))
                .orElseGet(() -> "The gate has let deprecation %s pass: it contracts from %s on."
                        .formatted(deprecation, latch.effective())));
    }

    /** @param waiting the clients that the ramp is to refuse and the gate does not clear */
    void tellRamp(Deprecation rule, Map<String, GateAnswer> waiting) {
        Map<String, List<List<Object>>> gists = waiting.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, asked -> gist(asked.getValue())));
        if (!gists.equals(ramps.put(rule.id(), gists)) && !waiting.isEmpty()) {
            LOG.info(waiting.entrySet().stream()
                    .map(asked -> asked.getKey() + ": " + reasons(asked.getValue()))
                    .collect(Collectors.joining(
                            "\n  ",
                            "The ramp of deprecation %s does not refuse these clients yet:\n  ".formatted(rule.id()),
                            "")));
        }
    }

    void tell(Deprecation rule, GateAnswer answer, Instant now) {
        if (!Decision.isToContract(rule) || answer.verdict() == Verdict.PASS) {
            staying.remove(rule.id());
        } else if (!gist(answer).equals(staying.put(rule.id(), gist(answer)))) {
            LOG.warn(staying(rule, answer, now));
        }
        Set<String> told = contradicted.put(rule.id(), answer.contradicted());
        Set<String> fresh = new TreeSet<>(answer.contradicted());
        fresh.removeAll(told == null ? Set.of() : told);
        fresh.forEach(client -> LOG.warn(
                "Client %s is recorded as migrated or gone for deprecation %s, and uses the old form all the same."
                        .formatted(client, rule.id())));
    }

    /** What was unexpected, once for each failure of its kind. */
    void failed(Deprecation rule, RuntimeException unexpected) {
        if (!unexpected.toString().equals(failures.put(rule.id(), unexpected.toString()))) {
            LOG.error("The gate could not be asked for deprecation " + rule.id(), unexpected);
        }
    }

    /** An answer without its figures, which change with every call. */
    private static List<List<Object>> gist(GateAnswer answer) {
        return answer.findings().stream()
                .map(finding -> List.<Object>of(finding.condition(), finding.weight(), finding.client()))
                .distinct()
                .toList();
    }

    private static String staying(Deprecation rule, GateAnswer answer, Instant now) {
        String word = rule.contract().anyway().filter(said -> said.stands(now)).isPresent()
                ? "it contracts on its owner's word alone"
                : "it stays in migrate";
        return "Deprecation %s asks for contract, and the gate says %s: %s.%n  %s"
                .formatted(rule.id(), answer.verdict().word(), word, reasons(answer));
    }

    private static String reasons(GateAnswer answer) {
        return answer.findings().stream()
                .filter(finding -> finding.weight() != Verdict.PASS)
                .map(GateNotices::line)
                .collect(Collectors.joining("\n  "));
    }

    private static String line(Finding finding) {
        return "%d. %s: %s"
                .formatted(finding.condition().number(), finding.weight().word(), finding.words());
    }
}

package io.deprecation.filter.gate;

import io.deprecation.evidence.Inquiry;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Latch.Subject;
import io.deprecation.usage.LedgerUnavailableException;
import io.deprecation.usage.gate.GateAnswer;
import io.deprecation.usage.gate.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks the gate which clients the ramp of a rule may refuse, and latches those that it clears: what a client sends once
 * it is refused does not take it back, and neither does a gap. For one thread.
 */
final class RampRound {

    private final Inquiry inquiry;
    private final Passes passes;
    private final GateNotices notices;

    RampRound(Inquiry inquiry, Passes passes, GateNotices notices) {
        this.inquiry = inquiry;
        this.passes = passes;
        this.notices = notices;
    }

    void ask(Catalog catalog, Deprecation rule, Instant now) {
        if (!Decision.isRampToAskTheGate(rule, now)) {
            return;
        }
        try {
            Map<String, GateAnswer> waiting = new TreeMap<>(
                    inquiry.clients(rule, catalog.clients(), client -> isToBeAskedFor(rule, client, now), now));
            waiting.entrySet().removeIf(asked -> latchIfItPasses(rule, asked.getKey(), asked.getValue()));
            notices.tellRamp(rule, waiting);
        } catch (LedgerUnavailableException silent) {
            // Nobody is refused who was not; that the ledger is silent is told where the rule as a whole is judged.
        } catch (RuntimeException unexpected) {
            notices.failed(rule, unexpected);
        }
    }

    private boolean isToBeAskedFor(Deprecation rule, String client, Instant now) {
        return Decision.isToRefuseOnceCleared(rule, client, now) && !passes.letRefuse(rule, client, now);
    }

    private boolean latchIfItPasses(Deprecation rule, String client, GateAnswer answer) {
        if (answer.verdict() != Verdict.PASS) {
            return false;
        }
        notices.latched(passes.latch(rule, Subject.client(rule.id(), client), answer));
        return true;
    }
}

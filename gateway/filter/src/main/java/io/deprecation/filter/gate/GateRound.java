package io.deprecation.filter.gate;

import io.deprecation.evidence.Inquiry;
import io.deprecation.filter.metrics.GateMeters;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Latch.Subject;
import io.deprecation.usage.LedgerUnavailableException;
import io.deprecation.usage.gate.Gate;
import io.deprecation.usage.gate.GateAnswer;
import io.deprecation.usage.gate.Verdict;
import java.time.Instant;

/** Asks the gate for each rule in its turn, shows what it says, and latches what passes. For one thread. */
final class GateRound {

    private final Inquiry inquiry;
    private final Passes passes;
    private final Answers answers;
    private final GateNotices notices;
    private final RampRound ramps;
    private final GateMeters meters;

    GateRound(Inquiry inquiry, Passes passes, Answers answers, GateNotices notices, GateMeters meters) {
        this.inquiry = inquiry;
        this.passes = passes;
        this.answers = answers;
        this.notices = notices;
        this.ramps = new RampRound(inquiry, passes, notices);
        this.meters = meters;
    }

    /** A new generation serves: everything is asked anew. */
    void begin(Catalog catalog) {
        answers.begin(catalog.deprecations());
    }

    void run(Catalog catalog, Instant now) {
        boolean asked = false;
        for (Deprecation rule : catalog.deprecations()) {
            if (answers.isDue(rule, Decision.asksTheGate(rule, now), now)) {
                ask(catalog, rule, now);
                ramps.ask(catalog, rule, now);
                asked = true;
            }
        }
        if (asked) {
            meters.show(answers.all());
        }
    }

    private void ask(Catalog catalog, Deprecation rule, Instant now) {
        GateAnswer answer = passes.letContract(rule, now)
                ? GateAnswer.latched(rule.id())
                : latchIfItPasses(rule, answer(catalog, rule, now));
        answers.keep(answer, now);
        notices.tell(rule, answer, now);
    }

    private GateAnswer answer(Catalog catalog, Deprecation rule, Instant now) {
        try {
            return inquiry.gate(rule, catalog.clients(), now);
        } catch (LedgerUnavailableException silent) {
            return Gate.withoutEvidence(rule.id(), "The ledger cannot be read: " + silent.getMessage() + ".");
        } catch (RuntimeException unexpected) {
            // One rule that cannot be judged must not keep the others from being asked for.
            notices.failed(rule, unexpected);
            return Gate.withoutEvidence(rule.id(), "The gate could not be asked; the log says why.");
        }
    }

    /** Nothing is taken for latched that the database has not said is. */
    private GateAnswer latchIfItPasses(Deprecation rule, GateAnswer answer) {
        if (answer.verdict() != Verdict.PASS || !Decision.isToContract(rule)) {
            return answer;
        }
        try {
            notices.latched(passes.latch(rule, Subject.everyone(rule.id()), answer));
            return answer;
        } catch (LedgerUnavailableException silent) {
            return Gate.withoutEvidence(rule.id(), "The pass could not be put on record: " + silent.getMessage() + ".");
        }
    }
}

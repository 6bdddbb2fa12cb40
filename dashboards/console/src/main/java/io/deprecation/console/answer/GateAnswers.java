package io.deprecation.console.answer;

import io.deprecation.console.api.AcceptedBy;
import io.deprecation.console.api.AnywayWord;
import io.deprecation.console.api.GateDocument;
import io.deprecation.console.api.GateFinding;
import io.deprecation.console.api.GateLatch;
import io.deprecation.console.api.GateSummary;
import io.deprecation.console.api.MadeFrom;
import io.deprecation.evidence.StandingLatch;
import io.deprecation.rule.ContractAnyway;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Latch;
import io.deprecation.usage.LedgerUnavailableException;
import io.deprecation.usage.gate.Condition;
import io.deprecation.usage.gate.Finding;
import io.deprecation.usage.gate.Gate;
import io.deprecation.usage.gate.GateAnswer;
import io.deprecation.usage.gate.GateTerms;
import io.deprecation.usage.gate.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the gate says. Safe for use by many threads. */
public final class GateAnswers {

    private final Sources sources;

    public GateAnswers(Sources sources) {
        this.sources = sources;
    }

    /**
     * The gate's answer for one deprecation: unknown where the ledger does not answer; empty if there is no rule with
     * this id.
     */
    public Optional<GateDocument> one(String id) {
        Reading reading = Reading.of(sources);
        return reading.catalog().deprecation(id).map(deprecation -> document(reading, deprecation));
    }

    static GateDocument document(Reading reading, Deprecation deprecation) {
        return latch(reading, deprecation)
                .map(latch -> latched(reading, deprecation, latch))
                .orElseGet(() -> judged(reading, deprecation));
    }

    /** The gate's answer in a word. */
    static GateSummary summary(Reading reading, Deprecation deprecation) {
        if (latch(reading, deprecation).isPresent()) {
            return new GateSummary(Verdict.PASS.word(), Optional.empty());
        }
        GateAnswer answer = reading.gate(deprecation);
        return new GateSummary(answer.verdict().word(), Optional.of(window(reading, deprecation, answer)));
    }

    static Optional<Latch> latch(Reading reading, Deprecation deprecation) {
        return StandingLatch.of(deprecation, reading.records().latches(), reading.now());
    }

    private static GateDocument latched(Reading reading, Deprecation deprecation, Latch latch) {
        return new GateDocument(
                deprecation.id(),
                reading.now(),
                Verdict.PASS.word(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(new GateLatch(
                        latch.effective(), latch.evidence().lines().toList())),
                anyway(reading, deprecation));
    }

    private static GateDocument judged(Reading reading, Deprecation deprecation) {
        try {
            GateAnswer answer = reading.gate(deprecation);
            return document(reading, deprecation, answer, Optional.of(window(reading, deprecation, answer)));
        } catch (LedgerUnavailableException silent) {
            String reason = "The ledger does not answer, so that there is nothing to go by.";
            return document(reading, deprecation, Gate.withoutEvidence(deprecation.id(), reason), Optional.empty());
        }
    }

    private static GateDocument document(
            Reading reading, Deprecation deprecation, GateAnswer answer, Optional<MadeFrom> window) {
        return new GateDocument(
                deprecation.id(),
                reading.now(),
                answer.verdict().word(),
                window,
                answer.findings().stream().map(GateAnswers::finding).toList(),
                answer.contradicted().stream().sorted().toList(),
                Optional.empty(),
                anyway(reading, deprecation));
    }

    /** It is complete unless condition 2 knows of something that it cannot know. */
    private static MadeFrom window(Reading reading, Deprecation deprecation, GateAnswer answer) {
        LocalDate first =
                reading.today().minus(deprecation.contract().quietFor().orElse(GateTerms.DEFAULT_QUIET_FOR));
        boolean complete = answer.findings().stream()
                .noneMatch(
                        finding -> finding.condition() == Condition.REQUESTS && finding.verdict() == Verdict.UNKNOWN);
        return new MadeFrom(first, reading.today(), complete, reading.now(), reading.sampled(deprecation.id(), first));
    }

    private static GateFinding finding(Finding finding) {
        return new GateFinding(
                finding.condition().number(),
                finding.condition().name().toLowerCase(Locale.ROOT),
                finding.verdict().word(),
                finding.client(),
                finding.reason(),
                finding.accepted().map(word -> new AcceptedBy(word.by(), word.reason(), word.until())));
    }

    private static Optional<AnywayWord> anyway(Reading reading, Deprecation deprecation) {
        Optional<ContractAnyway> word = deprecation.contract().anyway();
        return word.map(
                known -> new AnywayWord(known.stands(reading.now()), known.by(), known.reason(), known.until()));
    }
}

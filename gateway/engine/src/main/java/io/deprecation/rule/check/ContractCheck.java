package io.deprecation.rule.check;

import io.deprecation.rule.Accepted;
import io.deprecation.rule.ContractTerms;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Exemption;
import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.Position;
import io.deprecation.rule.file.Problems;
import java.time.Instant;
import java.util.List;

/** Looks at what one rule says of how it may contract: words that stand no more, and one that stands too long. */
final class ContractCheck {

    private final LoadedRule rule;
    private final ContractTerms terms;
    private final Instant now;
    private final Problems problems;

    ContractCheck(LoadedRule rule, Instant now, Problems problems) {
        this.rule = rule;
        this.terms = rule.deprecation().contract();
        this.now = now;
        this.problems = problems;
    }

    void run() {
        anyway();
        List<Position> accept = rule.places().contract().accept();
        for (int i = 0; i < accept.size(); i++) {
            accepted(terms.accept().get(i), accept.get(i));
        }
        List<Position> exemptions = rule.places().contract().exemptions();
        for (int i = 0; i < exemptions.size(); i++) {
            exemption(terms.exemptions().get(i), exemptions.get(i));
        }
    }

    private void anyway() {
        terms.anyway()
                .filter(word -> Decision.isToContract(rule.deprecation()) && !word.stands(now))
                .ifPresent(word -> problems.add(
                        ProblemCode.CONTRACT_ANYWAY_ENDED,
                        rule.places().contract().anyway(),
                        "`contract-anyway` ended at %s, and the rule is back in migrate".formatted(word.until()),
                        "Set a later `until`, or set `phase: migrate`"));
    }

    private void accepted(Accepted word, Position place) {
        if (!now.isBefore(word.until())) {
            problems.add(
                    ProblemCode.ACCEPT_ENDED,
                    place,
                    "This acceptance of condition %d ended at %s".formatted(word.condition(), word.until()),
                    "Set a later `until` if it still holds, or remove it");
        }
    }

    private void exemption(Exemption exemption, Position place) {
        Instant sunset = rule.deprecation().sunset();
        if (!exemption.stands(now)) {
            problems.add(
                    ProblemCode.EXEMPTION_ENDED,
                    place,
                    "The exemption of `%s` ended at %s".formatted(exemption.client(), exemption.until()),
                    "Set a later `until` if the client still needs the old form, or remove it");
        } else if (exemption.until().isAfter(sunset)) {
            problems.add(
                    ProblemCode.EXEMPTION_OUTLIVES_SUNSET,
                    place,
                    "`%s` is exempt until %s, after the sunset at %s"
                            .formatted(exemption.client(), exemption.until(), sunset),
                    "End it by the sunset, or agree on a later `sunset` with all partners");
        }
    }
}

package io.deprecation.rule.file;

import io.deprecation.rule.ContractAnyway;
import io.deprecation.rule.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads {@code contract-anyway}, the word that stands in for a gate's pass. */
final class ContractAnywaySection {

    private static final String KEY = "contract-anyway";
    private static final List<String> KEYS = List.of("reason", "by", "until");

    private ContractAnywaySection() {}

    static Optional<ContractAnyway> read(Section rule) {
        boolean contracts = rule.optional("phase")
                .filter(node ->
                        node instanceof Node.Scalar scalar && scalar.text().equals("contract"))
                .isPresent();
        if (rule.has(KEY) && rule.has("phase") && !contracts) {
            rule.problems()
                    .add(
                            ProblemCode.CONTRACT_ANYWAY_UNUSED,
                            rule.placeOf(KEY),
                            "`contract-anyway` does nothing without `phase: contract`",
                            "Remove it, or set the phase");
        }
        return rule.optional(KEY)
                .flatMap(node -> Section.of(node, "`contract-anyway`", KEYS, rule.problems()))
                .flatMap(ContractAnywaySection::word);
    }

    private static Optional<ContractAnyway> word(Section section) {
        Optional<String> reason = section.said("reason");
        Optional<String> by = section.said("by");
        Optional<Instant> until = Instants.read(section.requiredText("until"), section.problems());
        return reason.isEmpty() || by.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContractAnyway(reason.get(), by.get(), until.get()));
    }
}

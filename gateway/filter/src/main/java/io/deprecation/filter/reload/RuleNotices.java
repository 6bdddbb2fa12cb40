package io.deprecation.filter.reload;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.ContractAnyway;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Phase;
import java.util.List;

/** What an operator should know of rules whose file asks for contract, which does not take effect by itself. */
final class RuleNotices {

    private RuleNotices() {}

    static List<String> of(Catalog catalog) {
        return catalog.deprecations().stream()
                .filter(deprecation -> deprecation.phase() == Phase.CONTRACT)
                .map(RuleNotices::notice)
                .toList();
    }

    private static String notice(Deprecation deprecation) {
        return deprecation
                .contract()
                .anyway()
                .map(word -> anyway(deprecation, word))
                .orElseGet(() ->
                        "Deprecation %s asks for contract, but there is no evidence that it is safe: it stays in migrate. `contract-anyway` in its file contracts it on the owner's word."
                                .formatted(deprecation.id()));
    }

    private static String anyway(Deprecation deprecation, ContractAnyway word) {
        return "Deprecation %s is contracted on the word of %s until %s; then it is back in migrate."
                .formatted(deprecation.id(), word.by(), word.until());
    }
}

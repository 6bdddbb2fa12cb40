package io.deprecation.filter.reload;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.ContractAnyway;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import java.util.List;

/** What an operator should know of rules that contract on their owner's word. */
final class RuleNotices {

    private RuleNotices() {}

    static List<String> of(Catalog catalog) {
        return catalog.deprecations().stream()
                .filter(Decision::isToContract)
                .flatMap(deprecation -> deprecation.contract().anyway().stream().map(word -> notice(deprecation, word)))
                .toList();
    }

    private static String notice(Deprecation deprecation, ContractAnyway word) {
        return "Deprecation %s is contracted on the word of %s until %s; then it is back in migrate, unless the gate has let it pass by then."
                .formatted(deprecation.id(), word.by(), word.until());
    }
}

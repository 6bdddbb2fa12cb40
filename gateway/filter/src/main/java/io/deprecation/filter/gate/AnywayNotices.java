package io.deprecation.filter.gate;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.ContractAnyway;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Warns, once a day, that an owner's word that contracts a rule is about to end, from 14 days before (design
 * 5-usage.md, "The gate"). For one thread.
 */
final class AnywayNotices {

    private static final Log LOG = LogFactory.getLog(AnywayNotices.class);
    private static final Duration AHEAD = Duration.ofDays(14);

    private final Map<String, LocalDate> told = new HashMap<>();

    void tell(Catalog catalog, Instant now) {
        for (Deprecation rule : catalog.deprecations()) {
            rule.contract()
                    .anyway()
                    .filter(word -> Decision.isToContract(rule) && isAboutToEnd(word, now))
                    .ifPresent(word -> warn(rule.id(), word, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        }
    }

    private static boolean isAboutToEnd(ContractAnyway word, Instant now) {
        return word.stands(now) && !now.isBefore(word.until().minus(AHEAD));
    }

    private void warn(String id, ContractAnyway word, LocalDate today) {
        if (!today.equals(told.put(id, today))) {
            LOG.warn(
                    "Deprecation %s is contracted on the word of %s until %s alone; then it goes back to migrate, unless the gate has let it pass by then."
                            .formatted(id, word.by(), word.until()));
        }
    }
}

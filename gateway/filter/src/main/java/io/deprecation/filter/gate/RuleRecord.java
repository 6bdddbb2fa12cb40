package io.deprecation.filter.gate;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.file.Generation;
import io.deprecation.usage.Latch;
import io.deprecation.usage.Latches;
import io.deprecation.usage.Records;
import io.deprecation.usage.RuleGeneration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts a generation of rules on record: since when its rules count, that it was good, and that latches are over whose
 * rule does not ask for contract any more, or is another one. What fails is thrown, and may be repeated. For one thread.
 */
final class RuleRecord {

    private final Records records;
    private String told = "";

    RuleRecord(Records records) {
        this.records = records;
    }

    /** @param since when the generation began to serve here */
    void keep(Generation generation, Instant since) {
        if (generation.digest().equals(told)) {
            return;
        }
        Map<String, String> fingerprints = generation.catalog().deprecations().stream()
                .collect(Collectors.toMap(Deprecation::id, Deprecation::fingerprint));
        records.rules().record(fingerprints, since);
        records.lastGoodRules().keep(new RuleGeneration(generation.digest(), generation.files(), since));
        release(generation.catalog());
        told = generation.digest();
    }

    private void release(Catalog catalog) {
        Latches latches = records.latches();
        for (String id : latches.all()) {
            Optional<Latch> latch = latches.latched(id);
            boolean meant = catalog.deprecation(id)
                    .filter(Decision::isToContract)
                    .filter(rule -> latch.filter(known -> known.fingerprint().equals(rule.fingerprint()))
                            .isPresent())
                    .isPresent();
            if (!meant) {
                latches.release(id);
            }
        }
    }
}

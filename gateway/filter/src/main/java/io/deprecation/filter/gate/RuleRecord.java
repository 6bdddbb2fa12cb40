package io.deprecation.filter.gate;

import io.deprecation.evidence.Inquiry;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.file.Generation;
import io.deprecation.usage.Records;
import io.deprecation.usage.RuleGeneration;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts a generation of rules on record: since when its rules count, and that it was good. What fails is thrown, and may
 * be repeated. For one thread.
 *
 * <p>It is told again and again: as long as replicas serve different rules each puts its own on record, so that none of
 * the rules in which they differ has been counted for long.
 */
final class RuleRecord {

    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Records records;
    private String told = "";
    private Instant toldAt = Instant.MIN;

    RuleRecord(Records records) {
        this.records = records;
    }

    /** @param since when the generation began to serve here */
    void keep(Generation generation, Instant since, Instant now) {
        boolean known = generation.digest().equals(told);
        if (known && !now.isBefore(toldAt) && now.isBefore(toldAt.plus(AGAIN))) {
            return;
        }
        Map<String, String> counted = generation.catalog().deprecations().stream()
                .collect(Collectors.toMap(Deprecation::id, Inquiry::countedAs));
        records.rules().record(counted, known ? now : since);
        if (!known) {
            records.lastGoodRules().keep(new RuleGeneration(generation.digest(), generation.files(), since));
        }
        told = generation.digest();
        toldAt = now;
    }
}

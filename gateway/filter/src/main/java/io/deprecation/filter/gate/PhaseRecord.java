package io.deprecation.filter.gate;

import io.deprecation.rule.Clearance;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Phase;
import io.deprecation.rule.file.Generation;
import io.deprecation.usage.PhaseChange;
import io.deprecation.usage.PhaseLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts phases on record as they take effect: by an edit, by a latch, by a date. What fails is thrown, and is tried again
 * the next time. For one thread.
 */
final class PhaseRecord {

    private final PhaseLog log;
    private final Clearance clearance;
    private final Map<String, Phase> told = new HashMap<>();

    PhaseRecord(PhaseLog log, Clearance clearance) {
        this.log = log;
        this.clearance = clearance;
    }

    void keep(Generation generation, Instant now) {
        for (Deprecation rule : generation.catalog().deprecations()) {
            Phase phase = Decision.phaseInEffect(rule, clearance, now);
            if (phase != told.get(rule.id())) {
                log.record(new PhaseChange(rule.id(), phase.word(), now, generation.digest()));
                told.put(rule.id(), phase);
            }
        }
    }
}

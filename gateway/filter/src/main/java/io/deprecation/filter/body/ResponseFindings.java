package io.deprecation.filter.body;

import io.deprecation.change.Found;
import io.deprecation.filter.counting.Count;
import io.deprecation.filter.counting.Drift;
import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.json.Offence;
import io.deprecation.json.Translator;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/** Counts what one response was found to be, for each rule with a say on it. For one response. */
final class ResponseFindings {

    private final Ruling ruling;
    private final int status;
    private final DeprecationMeters meters;
    private final Count count;
    private final BitSet drifted = new BitSet();

    ResponseFindings(Ruling ruling, int status, DeprecationMeters meters, Count count) {
        this.ruling = ruling;
        this.status = status;
        this.meters = meters;
        this.count = count;
    }

    /** Counts a body that was read to its end. */
    void whole(Translator translator) {
        forEachRule(rule -> {
            Found found = translator.found(rule);
            if (found == Found.UNREAD || found == Found.UNTRANSLATABLE) {
                meters.untranslated(ruling, rule, found);
            }
        });
        drift(translator);
    }

    /** Counts by which rules a body is drift, as far as it has been read; by each rule once. */
    void drift(Translator translator) {
        forEachRule(rule -> {
            Found found = translator.found(rule);
            boolean contradicts = Drift.of(
                            ruling.decisions().get(rule).deprecation().upstream())
                    .contains(found);
            if (contradicts && !drifted.get(rule)) {
                drifted.set(rule);
                count.drift(rule, found, status, pointers(translator, rule, found));
            }
        });
    }

    /** Counts a body that cannot be read. */
    void unread() {
        forEachRule(rule -> meters.untranslated(ruling, rule, Found.UNREAD));
    }

    private void forEachRule(IntConsumer rules) {
        for (int rule = 0; rule < ruling.operations().size(); rule++) {
            if (Ruling.rulesResponse(ruling.operations().get(rule), status)) {
                rules.accept(rule);
            }
        }
    }

    private static List<String> pointers(Translator translator, int rule, Found found) {
        return translator.offences().stream()
                .filter(offence -> offence.rule() == rule && offence.found() == found)
                .map(Offence::pointer)
                .toList();
    }
}

package io.deprecation.console.page;

import io.deprecation.console.api.AnywayWord;
import io.deprecation.console.api.GateDocument;
import java.util.List;

/**
 * What the gate says, with every reason.
 *
 * @param latched since when a pass stands; empty if none does
 * @param evidence why the gate let it pass, where it did
 * @param anyway the owner's word that stands in for a pass; empty if there is none
 * @param contradicted clients that are on record as migrated or gone, and sent the old form all the same
 */
record GatePanel(
        Pill verdict,
        List<GateCondition> conditions,
        String latched,
        List<String> evidence,
        String anyway,
        List<String> contradicted) {

    static GatePanel of(GateDocument gate) {
        String how = gate.interval()
                .map(window -> "The gate's window. " + MadeFromWords.of(window))
                .orElse("");
        return new GatePanel(
                Pill.verdict(gate.verdict(), how),
                GateCondition.all(gate),
                gate.latch().map(latch -> Words.moment(latch.effective())).orElse(""),
                gate.latch().map(latch -> latch.evidence()).orElse(List.of()),
                gate.contractAnyway().map(GatePanel::anyway).orElse(""),
                gate.contradicted());
    }

    private static String anyway(AnywayWord word) {
        return (word.stands() ? "%s lets it contract anyway until %s: %s" : "%s let it contract anyway until %s: %s")
                .formatted(word.by(), Words.moment(word.until()), word.reason());
    }
}

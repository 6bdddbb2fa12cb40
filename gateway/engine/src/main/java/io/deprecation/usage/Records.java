package io.deprecation.usage;

/**
 * All that the ledger has on record, for those who ask it.
 *
 * @param history what was counted
 * @param phases the phases in effect
 * @param rules since when the rules have counted as they are
 * @param latches the passes of the gate
 * @param lastGoodRules the last good generation of the rules
 */
public record Records(
        UseHistory history, PhaseLog phases, RuleLog rules, Latches latches, LastGoodRules lastGoodRules) {

    /** Where there is no ledger: nothing is latched, and no question has an answer. */
    public static Records none() {
        var none = new NoRecords();
        return new Records(none, none, none, none, none);
    }
}

package io.deprecation.filter.body;

import io.deprecation.change.Form;
import io.deprecation.filter.counting.Count;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.rule.Decision;
import io.deprecation.usage.Outcome;

/**
 * Counts responses by whether the old form goes out with them, before the first of their bytes does (design
 * 5-usage.md). After contract there is nothing to count.
 */
final class Deliveries {

    private static final int NOT_MODIFIED = 304;

    private Deliveries() {}

    /** Counts a response with a body that may hold the old form; a 304 stands for the one that the client has. */
    static void count(Ruling ruling, int status, Count count) {
        for (int rule = 0; rule < ruling.operations().size(); rule++) {
            boolean concerned = status == NOT_MODIFIED
                    ? !ruling.operations().get(rule).match().response().isEmpty()
                    : Ruling.rulesResponse(ruling.operations().get(rule), status);
            Decision decision = ruling.decisions().get(rule);
            if (concerned && !decision.isContracted()) {
                count.response(rule, ruling.isOldFormRequested(rule) ? Outcome.REQUESTED : outcome(decision), status);
            }
        }
    }

    private static Outcome outcome(Decision decision) {
        if (decision.response().holds(Form.OLD)) {
            return Outcome.DELIVERED;
        }
        return decision.withheld()
                .filter(why -> why == Decision.Withheld.DECLINED)
                .map(why -> Outcome.DECLINED)
                .orElse(Outcome.WITHHELD);
    }
}

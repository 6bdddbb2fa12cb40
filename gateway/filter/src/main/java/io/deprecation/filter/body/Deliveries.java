package io.deprecation.filter.body;

import io.deprecation.change.Form;
import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.rule.Decision;

/**
 * Counts responses by whether the old form goes out with them, before the first of their bytes does (design
 * 5-usage.md). Where the old form is refused there is nothing to count.
 */
final class Deliveries {

    private static final int NOT_MODIFIED = 304;

    private Deliveries() {}

    /** Counts a response with a body that may hold the old form; a 304 stands for the one that the client has. */
    static void count(Ruling ruling, int status, DeprecationMeters meters) {
        for (int rule = 0; rule < ruling.operations().size(); rule++) {
            boolean concerned = status == NOT_MODIFIED
                    ? !ruling.operations().get(rule).match().response().isEmpty()
                    : Ruling.rulesResponse(ruling.operations().get(rule), status);
            Decision decision = ruling.decisions().get(rule);
            if (concerned && !decision.refuses()) {
                meters.response(ruling, rule, ruling.isOldFormRequested(rule) ? "requested" : outcome(decision));
            }
        }
    }

    private static String outcome(Decision decision) {
        if (decision.response().holds(Form.OLD)) {
            return "delivered";
        }
        return decision.withheld()
                .map(why -> switch (why) {
                    case DECLINED -> "declined";
                    case MIGRATED -> "withheld";
                })
                .orElse("withheld");
    }
}

package io.deprecation.demo.history;

import java.util.List;

/**
 * What one client did with one deprecation.
 *
 * @param client its id in the register
 * @param userAgents what it calls with, the most frequent first
 * @param hours when it calls
 * @param calls how often, on a working day
 * @param old the share of the old form in what it sends
 * @param declined the share of answers of which it declines the old form
 * @param withheld the share of answers from which the old form is kept, because it is on record as migrated
 */
record Story(
        String client, List<String> userAgents, Hours hours, Curve calls, Curve old, Curve declined, Curve withheld) {

    Story {
        userAgents = List.copyOf(userAgents);
    }

    /** A client that takes what it gets. */
    static Story of(String client, List<String> userAgents, Hours hours, Curve calls, Curve old) {
        return new Story(client, userAgents, hours, calls, old, Curve.steady(0), Curve.steady(0));
    }

    Story declining(Curve share) {
        return new Story(client, userAgents, hours, calls, old, share, withheld);
    }

    Story withheldFrom(int day) {
        return new Story(
                client, userAgents, hours, calls, old, declined, Curve.steady(1).from(day));
    }
}

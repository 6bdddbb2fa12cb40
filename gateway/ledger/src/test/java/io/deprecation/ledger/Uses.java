package io.deprecation.ledger;

import io.deprecation.usage.Kind;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;

/** Uses for tests. */
public final class Uses {

    public static final String DEPRECATION = "customer-name";
    public static final Observation OLD = Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS);
    public static final Observation DELIVERED = Observation.response(Outcome.DELIVERED, StatusClass.SUCCESS);

    private Uses() {}

    /** A legacy request of a client. */
    public static Use old(String client) {
        return new Use(DEPRECATION, client, OLD, "/customers/{id}", "PUT");
    }

    /** A delivery to a client. */
    public static Use delivered(String client) {
        return new Use(DEPRECATION, client, DELIVERED, "/customers/{id}", "GET");
    }
}

package io.deprecation.filter.counting;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import java.util.Set;

/** What contradicts a rule in a response (design 5-usage.md, "Drift"). */
public final class Drift {

    private static final Set<Found> BEFORE_OLD = Set.of(Found.CONFLICT, Found.NEW);
    private static final Set<Found> BEFORE_NEW = Set.of(Found.CONFLICT, Found.OLD);
    private static final Set<Found> BEFORE_BOTH = Set.of(Found.CONFLICT);

    private Drift() {}

    /** What must not be found in the answers of an upstream that is said to speak a form. */
    public static Set<Found> of(Form spoken) {
        return switch (spoken) {
            case OLD -> BEFORE_OLD;
            case NEW -> BEFORE_NEW;
            case BOTH -> BEFORE_BOTH;
        };
    }
}

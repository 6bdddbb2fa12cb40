package io.deprecation.usage;

import java.util.Locale;

/** Which side of an exchange a use was counted on. The names are stored in the ledger. */
public enum Direction {
    /** What was found in a request; a request in which neither form was found is not counted. */
    REQUEST,
    /** Whether the old form went out with a response. */
    RESPONSE,
    /** Every exchange that a rule matched, whatever was found: a client's volume, and that it is alive. */
    TRAFFIC;

    /** The word used in the ledger and on pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

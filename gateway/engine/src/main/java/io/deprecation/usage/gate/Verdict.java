package io.deprecation.usage.gate;

import java.util.Locale;

/** What the gate says, in the order in which one outweighs another. */
public enum Verdict {
    /** It is shown that nobody needs the old form. */
    PASS,
    /** Nothing speaks against it, and it is not shown either. */
    UNKNOWN,
    /** Somebody needs the old form, or the date has not come. */
    FAIL;

    /** The graver of the two. */
    Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The word used in metrics and on pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.deprecation.change;

import java.util.Locale;

/**
 * Which form of a change an object, or a whole message, was found in. Constants are declared from the mildest to the
 * worst, so that folding over changes and objects is taking the greater (design 2-rules.md, "found").
 */
public enum Found {
    /** Neither form is there. */
    NONE,
    /** The new form alone, whole or in part. */
    NEW,
    /** Both forms, and they agree. */
    ECHO,
    /** The old form alone. */
    OLD,
    /** The message could not be read. */
    UNREAD,
    /** The old form, with a value that has no translation. */
    UNTRANSLATABLE,
    /** Both forms, and they disagree. */
    CONFLICT;

    /** The graver of two findings. */
    public Found and(Found other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What the gate counts as use of the old shape, which is exactly what contract refuses (4-http.md, Refusal). */
    public boolean isLegacyUse() {
        return this == OLD || this == CONFLICT || this == UNTRANSLATABLE || this == UNREAD;
    }

    /** The word used in metrics, ledger and pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.deprecation.usage;

import java.util.Locale;

/**
 * What was found in a message, in the ledger's words. The names are those of {@code io.deprecation.change.Found}, which
 * this package does not know, and are stored in the ledger.
 */
public enum Kind {
    /** Neither form, or a count that is not about what was found. */
    NONE,
    /** The new form alone. */
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

    /** What the gate counts as use of the old shape, which is exactly what contract refuses (4-http.md, Refusal). */
    public boolean isLegacyUse() {
        return this == OLD || this == CONFLICT || this == UNTRANSLATABLE || this == UNREAD;
    }

    /** The word used in metrics, ledger and pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.deprecation.console.access;

import java.time.Duration;

/** What comes of a name and a password. */
public sealed interface Entry {

    /** They are a user's. */
    record Admitted(User user) implements Entry {}

    /** They are nobody's. Which of them is wrong is not told. */
    record Wrong() implements Entry {}

    /**
     * Too many were wrong before; these were not looked at.
     *
     * @param left until they may be tried again
     */
    record Locked(Duration left) implements Entry {}
}

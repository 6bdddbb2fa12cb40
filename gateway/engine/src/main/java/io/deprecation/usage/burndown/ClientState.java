package io.deprecation.usage.burndown;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a client stands today.
 *
 * @param client the client's id
 * @param standing how it stands
 * @param day since when it is quiet, or until when it is exempt; empty for the others
 * @param lastUse the last day on which it sent the old form, however long ago
 * @param lastSeen the last day on which it was seen at all, however long ago; empty for one that never was
 * @param forecast when it may be quiet
 */
public record ClientState(
        String client,
        Standing standing,
        Optional<LocalDate> day,
        Optional<LocalDate> lastUse,
        Optional<LocalDate> lastSeen,
        Forecast forecast) {

    /** How a client may stand; where several apply, the first of them. */
    public enum Standing {
        /** It has an exemption, until the day. */
        EXEMPT("exempt until"),
        /** It sent the old form in the last 7 days, or within its cadence, and less and less of it. */
        FADING("fading"),
        /** It sent the old form in the last 7 days, or within its cadence. */
        ACTIVE("active"),
        /** It is recorded as migrated, and nothing contradicts that. */
        MIGRATED("migrated"),
        /** It is recorded as gone, and nothing contradicts that. */
        GONE("gone"),
        /** It has sent nothing at all in the window, so that nobody knows what it would send. */
        IDLE("idle"),
        /** It declines the old form. */
        DECLINING("declining"),
        /** It has sent the old form, last on the day before. */
        QUIET("quiet since"),
        /** It has never sent the old form, and was given it, or asked for it, in the window. */
        READING("reading"),
        /** It has neither sent nor got the old form. */
        UNAFFECTED("unaffected");

        private final String words;

        Standing(String words) {
            this.words = words;
        }
    }

    /** As people say it, such as {@code quiet since 2026-09-03}. */
    public String words() {
        return standing.words + day.map(when -> " " + when).orElse("");
    }
}

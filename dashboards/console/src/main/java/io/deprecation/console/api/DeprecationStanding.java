package io.deprecation.console.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How one client stands with a deprecation today.
 *
 * @param deprecation the deprecation's id
 * @param state as in {@link ClientStanding}
 * @param since the first day on which it was quiet
 * @param until the day on which its exemption ends
 * @param lastUse as in {@link ClientStanding}
 * @param lastSeen as in {@link ClientStanding}
 * @param expectedQuiet as in {@link ClientStanding}
 * @param words the state as people say it
 * @param interval what the state was made from
 */
public record DeprecationStanding(
        String deprecation,
        String state,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<LocalDate> lastUse,
        Optional<LocalDate> lastSeen,
        Optional<LocalDate> expectedQuiet,
        String words,
        MadeFrom interval) {

    /** The states of those that still send the old form, or may until a date: the worst first. */
    public static final List<String> ON_IT = List.of("active", "fading", "exempt");

    /** Whether the client is on the old form still. */
    public boolean holdsOn() {
        return ON_IT.contains(state);
    }
}

package io.deprecation.console.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a client stands with one deprecation today.
 *
 * @param client the client's id
 * @param name its name in the register
 * @param accountManager who looks after it
 * @param state {@code exempt}, {@code fading}, {@code active}, {@code migrated}, {@code gone}, {@code idle},
 *     {@code declining}, {@code quiet}, {@code reading} or {@code unaffected}
 * @param since the first day on which it was quiet
 * @param until the day on which its exemption ends
 * @param lastUse the last day on which it sent the old form, however long ago
 * @param lastSeen the last day on which it was seen at all; not there for one that never was
 * @param expectedQuiet the first day on which it is expected to be quiet; there only if its use falls
 * @param words the state as people say it
 */
public record ClientStanding(
        String client,
        Optional<String> name,
        Optional<String> accountManager,
        String state,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<LocalDate> lastUse,
        Optional<LocalDate> lastSeen,
        Optional<LocalDate> expectedQuiet,
        String words) {}

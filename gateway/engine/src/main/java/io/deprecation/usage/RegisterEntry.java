package io.deprecation.usage;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/**
 * What people have put on record about a client, for one deprecation.
 *
 * @param client the client's id
 * @param migrated whether it is recorded not to need the old form any more
 * @param gone whether it is no client any more
 * @param cadence how seldom it may call and still be active
 * @param exemptUntil the first instant at which it is exempt no more
 */
public record RegisterEntry(
        String client, boolean migrated, boolean gone, Optional<Period> cadence, Optional<Instant> exemptUntil) {

    /** A client of which nothing is on record. */
    public static RegisterEntry nothingKnown(String client) {
        return new RegisterEntry(client, false, false, Optional.empty(), Optional.empty());
    }

    /** Whether it has an exemption that is in force at an instant. */
    public boolean exempt(Instant now) {
        return exemptUntil.filter(now::isBefore).isPresent();
    }
}

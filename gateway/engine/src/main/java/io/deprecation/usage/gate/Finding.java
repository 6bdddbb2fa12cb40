package io.deprecation.usage.gate;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * What one condition says, of one client or in general.
 *
 * @param condition the condition
 * @param verdict what it says, before anybody accepts it
 * @param client the client that it is said of; empty if it is of none
 * @param reason why, as one sentence
 * @param acceptable whether an owner may take it for good
 * @param accepted the owner's word by which it does not stand in the way
 */
public record Finding(
        Condition condition,
        Verdict verdict,
        Optional<String> client,
        String reason,
        boolean acceptable,
        Optional<Acceptance> accepted) {

    static Finding general(Condition condition, Verdict verdict, String reason) {
        return new Finding(condition, verdict, Optional.empty(), reason, verdict == Verdict.UNKNOWN, Optional.empty());
    }

    static Finding of(Condition condition, Verdict verdict, String client, String reason) {
        return new Finding(
                condition, verdict, Optional.of(client), reason, verdict == Verdict.UNKNOWN, Optional.empty());
    }

    /** The same, which nobody can accept: it is no stretch that is missing, there has been nothing to go by at all. */
    Finding firm() {
        return new Finding(condition, verdict, client, reason, false, accepted);
    }

    /** What it weighs: an accepted one passes. */
    public Verdict weight() {
        return accepted.isPresent() ? Verdict.PASS : verdict;
    }

    /** The reason, and who accepted it. */
    public String words() {
        return accepted.map(by -> reason + " Accepted by " + by.by() + " until " + by.until() + ": " + by.reason())
                .orElse(reason);
    }

    /** This one, with the first word that covers it. */
    Finding acceptedBy(Collection<Acceptance> acceptances, Instant now) {
        return acceptances.stream()
                .filter(acceptance -> acceptance.covers(this, now))
                .findFirst()
                .map(word -> new Finding(condition, verdict, client, reason, true, Optional.of(word)))
                .orElse(this);
    }
}

package io.deprecation.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A step of a ramp: from an instant on, more clients are treated as in contract.
 *
 * @param at the first instant at which it is in force
 * @param clients the ids of those that it takes in by name
 * @param percent how many of all clients it takes in, from 0 to 100; the same ones each time
 * @param anyway the owner's word by which it refuses clients that the gate does not clear
 */
public record RampStep(Instant at, Set<String> clients, int percent, Optional<Anyway> anyway) {

    /**
     * The word of somebody, on record.
     *
     * @param reason why
     * @param by who says so
     */
    public record Anyway(String reason, String by) {}

    /** @throws IllegalArgumentException if the percentage is none */
    public RampStep {
        clients = Set.copyOf(clients);
        if (percent < 0 || percent > Share.PARTS) {
            throw new IllegalArgumentException("not from 0 to 100: " + percent);
        }
    }

    /** Whether it refuses only whom the gate clears. */
    boolean asksTheGate() {
        return anyway.isEmpty();
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(at);
    }

    /** Whether it takes a client in, once its instant has come. */
    boolean includes(String deprecation, String client) {
        return clients.contains(client)
                || percent == Share.PARTS
                || (percent > 0 && Share.of(deprecation, client) < percent);
    }
}

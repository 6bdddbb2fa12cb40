package io.deprecation.usage;

import java.time.Instant;
import java.util.Optional;

/**
 * A gate's pass, kept: from then on the old shape is refused, whatever becomes of the evidence.
 *
 * @param subject whom it lets be refused
 * @param fingerprint of the deprecation's match and change: a latch for another one means nothing
 * @param evidence why the gate let it pass, in words
 * @param effective from when on every replica obeys
 */
public record Latch(Subject subject, String fingerprint, String evidence, Instant effective) {

    /**
     * What a pass is for.
     *
     * @param deprecation the deprecation's id
     * @param client the client that may be refused before the others; empty where all may be
     */
    public record Subject(String deprecation, Optional<String> client) {

        /** Contract, for all clients. */
        public static Subject everyone(String deprecation) {
            return new Subject(deprecation, Optional.empty());
        }

        /** A ramp, for one client. */
        public static Subject client(String deprecation, String client) {
            return new Subject(deprecation, Optional.of(client));
        }
    }

    /** Whether it counts for a deprecation with this fingerprint at an instant. */
    public boolean holds(String fingerprint, Instant now) {
        return this.fingerprint.equals(fingerprint) && !now.isBefore(effective);
    }
}

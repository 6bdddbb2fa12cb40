package io.deprecation.usage;

import java.time.Instant;

/**
 * A gate's pass, kept: from then on the deprecation contracts, whatever becomes of the evidence.
 *
 * @param deprecation the deprecation's id
 * @param fingerprint of its match and change: a latch for another one means nothing
 * @param evidence why the gate let it pass, in words
 * @param effective from when on every replica obeys
 */
public record Latch(String deprecation, String fingerprint, String evidence, Instant effective) {

    /** Whether it lets a deprecation with this fingerprint contract at an instant. */
    public boolean holds(String fingerprint, Instant now) {
        return this.fingerprint.equals(fingerprint) && !now.isBefore(effective);
    }
}

package io.deprecation.console.api;

import java.time.Instant;
import java.util.List;

/**
 * A pass of the gate that was kept.
 *
 * @param effective from when on every replica obeys
 * @param evidence why the gate let it pass, a line for each finding
 */
public record GateLatch(Instant effective, List<String> evidence) {

    public GateLatch {
        evidence = List.copyOf(evidence);
    }
}

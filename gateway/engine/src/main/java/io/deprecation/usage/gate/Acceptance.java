package io.deprecation.usage.gate;

import java.time.Instant;
import java.util.Optional;

/**
 * The owner's word, on record, that something unknown is taken for good ({@code accept}). What fails cannot be
 * accepted, nor what was never counted.
 *
 * @param condition which condition it is about
 * @param client the client that it is about; empty for what is about no client, such as a gap
 * @param by who says so
 * @param reason why
 * @param until the first instant at which it stands no more
 */
public record Acceptance(Condition condition, Optional<String> client, String by, String reason, Instant until) {

    /** Whether it is about a finding, and stands at an instant. Neither a client nor its absence is a wild card. */
    boolean covers(Finding finding, Instant now) {
        return finding.acceptable()
                && condition == finding.condition()
                && client.equals(finding.client())
                && now.isBefore(until);
    }
}

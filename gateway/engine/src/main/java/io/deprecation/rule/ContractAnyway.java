package io.deprecation.rule;

import java.time.Instant;

/**
 * The owner's word, on record, that stands in for a gate's pass until its date ({@code contract-anyway}).
 *
 * @param reason why
 * @param by who says so
 * @param until the first instant at which it stands no more; the rule then goes back to migrate
 */
public record ContractAnyway(String reason, String by, Instant until) {

    /** Whether it stands at an instant. */
    public boolean stands(Instant now) {
        return now.isBefore(until);
    }
}

package io.deprecation.rule;

import java.time.Instant;

/**
 * A client that keeps the old form until a date ({@code exemptions}).
 *
 * @param client the client's id
 * @param until the first instant at which it is exempt no more
 * @param reason why
 */
public record Exemption(String client, Instant until, String reason) {

    /** Whether it is in force at an instant. */
    public boolean stands(Instant now) {
        return now.isBefore(until);
    }
}

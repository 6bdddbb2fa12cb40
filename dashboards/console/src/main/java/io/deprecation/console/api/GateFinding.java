package io.deprecation.console.api;

import java.util.Optional;

/**
 * What one condition of the gate says, of one client or in general.
 *
 * @param condition its number, 1 to 6
 * @param name its name: {@code sunset}, {@code requests}, {@code reads}, {@code traffic}, {@code contracts} or
 *     {@code drift}
 * @param verdict what it says, before anybody accepts it
 * @param client the client that it is said of
 * @param reason why, as one sentence
 * @param accepted by whom it was accepted
 */
public record GateFinding(
        int condition,
        String name,
        String verdict,
        Optional<String> client,
        String reason,
        Optional<AcceptedBy> accepted) {}

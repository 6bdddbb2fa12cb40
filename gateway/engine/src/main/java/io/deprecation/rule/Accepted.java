package io.deprecation.rule;

import java.time.Instant;
import java.util.Optional;

/**
 * The owner's word, on record, that something the gate cannot know is taken for good ({@code accept}).
 *
 * @param condition the number of the gate's condition, 1 to 6
 * @param client the client that it is about; empty for what is about no client, such as a gap
 * @param by who says so
 * @param reason why
 * @param until the first instant at which it stands no more
 */
public record Accepted(int condition, Optional<String> client, String by, String reason, Instant until) {}

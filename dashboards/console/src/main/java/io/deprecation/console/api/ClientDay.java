package io.deprecation.console.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One client's part of a day.
 *
 * @param client the client's id
 * @param uses what it was counted with; its members are this one's
 */
public record ClientDay(String client, @JsonUnwrapped Uses uses) {}

package io.deprecation.console.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/**
 * One day of one client's use.
 *
 * @param day the day, in UTC
 * @param complete whether everything that was used on it is known
 * @param uses what the client was counted with; its members are this one's
 */
public record ClientUseDay(
        LocalDate day, boolean complete, @JsonUnwrapped Uses uses) {}

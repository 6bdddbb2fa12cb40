package io.deprecation.console.api;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of a burn-down.
 *
 * @param day the day, in UTC
 * @param complete whether everything that was used on it is known; if not, no use proves nothing
 * @param clients those that were counted, in the order of their ids
 */
public record BurndownDay(LocalDate day, boolean complete, List<ClientDay> clients) {

    public BurndownDay {
        clients = List.copyOf(clients);
    }
}

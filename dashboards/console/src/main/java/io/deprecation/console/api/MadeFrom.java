package io.deprecation.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The days that an answer was made from.
 *
 * @param from the first day, in UTC
 * @param to the last day, in UTC; today is known as far as it has come
 * @param complete whether everything that was used on them is known; if not, no use proves nothing
 * @param readAt when the ledger was read for it; lists are told again what was read a while before
 * @param sampleData whether there are counts among them that the demo made up; not there if not
 */
public record MadeFrom(
        LocalDate from,
        LocalDate to,
        boolean complete,
        Instant readAt,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sampleData) {}

package io.deprecation.console.page;

import io.deprecation.console.api.MadeFrom;
import java.time.Instant;
import java.time.LocalDate;

/** From which days a figure was made, in words. */
final class MadeFromWords {

    private MadeFromWords() {}

    static String of(MadeFrom made) {
        return days(made.from(), made.to())
                + ", read at " + Words.time(made.readAt()) + "."
                + (made.complete() ? " All that was used on these days is known." : " " + incomplete())
                + (made.sampleData() ? " Some of it is sample data." : "");
    }

    /** The same for what was asked by days. */
    static String of(LocalDate from, LocalDate to, boolean complete, Instant asked) {
        return days(from, to) + ", read at " + Words.time(asked) + "."
                + (complete ? " All that was used on these days is known." : " " + incomplete());
    }

    static String incomplete() {
        return "Not complete: something may have been used on these days that nobody knows of.";
    }

    private static String days(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? "From the ledger's " + Words.day(from) + " (UTC)"
                : "From the ledger's days " + Words.day(from) + " to " + Words.day(to) + " (UTC)";
    }
}

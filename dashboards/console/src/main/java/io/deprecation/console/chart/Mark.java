package io.deprecation.console.chart;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Something that happens on a day, or over some.
 *
 * @param kind what it is
 * @param from the first day
 * @param until the last day; the first one for what happens at once
 * @param label its name in the picture; may be empty
 */
public record Mark(Kind kind, LocalDate from, LocalDate until, String label) {

    /** What may be marked. */
    public enum Kind {
        PHASE,
        BROWNOUT,
        RAMP,
        TODAY,
        SUNSET;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What happens on one day. */
    public static Mark on(Kind kind, LocalDate day, String label) {
        return new Mark(kind, day, day, label);
    }
}

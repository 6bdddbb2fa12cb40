package io.deprecation.console.page;

import io.deprecation.console.api.DeprecationEntry;
import io.deprecation.console.api.ForecastAnswer;
import java.time.LocalDate;

/** Where a deprecation is heading, the worst first: lists are in this order. */
enum Course {
    OVERDUE("still used after its sunset", Tone.BAD),
    HELD_BACK("contract held back by the gate", Tone.BAD),
    NOT_MOVING("not moving", Tone.BAD),
    LATE("will miss its sunset", Tone.BAD),
    UNSURE("may miss its sunset", Tone.WARN),
    ON_COURSE("on course", Tone.GOOD),
    EXEMPT("exempt clients alone", Tone.CALM),
    QUIET("quiet", Tone.CALM),
    READY("ready to contract", Tone.GOOD),
    CONTRACTED("contracted", Tone.CALM);

    private final String words;
    private final Tone tone;

    Course(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    static Course of(DeprecationEntry entry) {
        if (entry.phaseInEffect().equals("contract")) {
            return CONTRACTED;
        }
        boolean sending =
                entry.clients().stream().anyMatch(client -> !client.state().equals("exempt"));
        if (sending && entry.daysToSunset() < 0) {
            return OVERDUE;
        }
        if (!entry.phase().equals(entry.phaseInEffect())) {
            return HELD_BACK;
        }
        return sending ? byForecast(entry) : withoutUse(entry);
    }

    private static Course byForecast(DeprecationEntry entry) {
        if (!(entry.forecast() instanceof ForecastAnswer.Falling falling)) {
            return NOT_MOVING;
        }
        LocalDate sunset = Words.dayOf(entry.sunset());
        if (falling.quiet().isAfter(sunset)) {
            return LATE;
        }
        boolean sure =
                falling.latest().filter(latest -> !latest.isAfter(sunset)).isPresent();
        return sure ? ON_COURSE : UNSURE;
    }

    private static Course withoutUse(DeprecationEntry entry) {
        if (!entry.clients().isEmpty()) {
            return EXEMPT;
        }
        return entry.gate().verdict().equals("pass") ? READY : QUIET;
    }

    Pill pill() {
        return Pill.of(words, tone);
    }
}

package io.deprecation.console.page;

import io.deprecation.console.answer.LegacyDay;
import io.deprecation.console.api.DeprecationEntry;
import io.deprecation.console.html.TextPart;
import java.util.List;

/** One deprecation in a list. */
record DeprecationRow(
        String id,
        String href,
        List<TextPart> summary,
        String owner,
        Pill course,
        String phase,
        String phaseHow,
        String days,
        String sunset,
        boolean sunsetPassed,
        String clients,
        String clientsHow,
        String spark,
        String forecast,
        String forecastHow,
        Pill gate,
        boolean incomplete) {

    static DeprecationRow of(DeprecationEntry entry, List<LegacyDay> lastDays) {
        String interval = MadeFromWords.of(entry.interval());
        return new DeprecationRow(
                entry.deprecation(),
                Links.deprecation(entry.deprecation()),
                TextPart.of(entry.summary()),
                entry.owner(),
                Course.of(entry).pill(),
                entry.phaseInEffect(),
                phaseHow(entry),
                Words.distance(entry.daysToSunset()),
                Words.day(entry.sunset()),
                entry.daysToSunset() < 0,
                Words.count(entry.clients().size()),
                "Clients that are active, fading or exempt. " + interval,
                Sparks.of(lastDays),
                Outlooks.words(entry.forecast(), Words.dayOf(entry.sunset())),
                entry.forecast().words() + " " + interval,
                Pill.verdict(entry.gate().verdict(), GateHow.of(entry.gate())),
                !entry.interval().complete());
    }

    private static String phaseHow(DeprecationEntry entry) {
        return entry.phase().equals(entry.phaseInEffect())
                ? "What partners meet, as the rule's file asks for."
                : "What partners meet. The rule's file asks for " + entry.phase() + ", which nothing has let pass.";
    }
}

package io.deprecation.console.page;

import io.deprecation.console.answer.Dossier;
import io.deprecation.console.api.DeprecationEntry;
import io.deprecation.console.api.ForecastAnswer;
import io.deprecation.console.chart.BurndownPlot;
import io.deprecation.console.chart.ChartDay;
import io.deprecation.console.chart.Mark;
import io.deprecation.console.chart.Outlook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From what the API says to the picture of a burn-down. */
final class Plots {

    private Plots() {}

    /** @param id tells the picture from others of the page */
    static BurndownPlot of(String id, Dossier dossier, Layering layers, RecentMean mean) {
        DeprecationEntry entry = dossier.document().entry();
        List<ChartDay> days = layers.days();
        return new BurndownPlot(
                id,
                "Burn-down of " + entry.deprecation(),
                description(entry, days, mean),
                layers.names(),
                days,
                marks(dossier, days.get(days.size() - 1).day()),
                outlook(entry, mean));
    }

    private static String description(DeprecationEntry entry, List<ChartDay> days, RecentMean mean) {
        long incomplete = days.stream().filter(day -> !day.complete()).count();
        return "Calls with the old form by day and client, from %s to %s: %s a day over the last week. %s%s Sunset on %s."
                .formatted(
                        Words.day(days.get(0).day()),
                        Words.day(days.get(days.size() - 1).day()),
                        mean.words(),
                        entry.forecast().words(),
                        incomplete == 0
                                ? ""
                                : " Of %s not everything is known.".formatted(Words.count(incomplete, "day")),
                        Words.day(entry.sunset()));
    }

    private static Optional<Outlook> outlook(DeprecationEntry entry, RecentMean mean) {
        return entry.forecast() instanceof ForecastAnswer.Falling falling && mean.perDay() > 0
                ? Optional.of(new Outlook(mean.perDay(), falling.quiet(), falling.earliest(), falling.latest()))
                : Optional.empty();
    }

    private static List<Mark> marks(Dossier dossier, LocalDate today) {
        var marks = new ArrayList<Mark>();
        dossier.document()
                .phases()
                .forEach(step -> marks.add(Mark.on(Mark.Kind.PHASE, Words.dayOf(step.at()), step.phase())));
        dossier.rule()
                .schedule()
                .brownouts()
                .forEach(brownout -> brownout.windows()
                        .forEach(window -> marks.add(new Mark(
                                Mark.Kind.BROWNOUT,
                                Words.dayOf(window.from()),
                                Words.dayOf(window.until().minusNanos(1)),
                                ""))));
        dossier.rule()
                .schedule()
                .ramp()
                .forEach(step -> marks.add(Mark.on(Mark.Kind.RAMP, Words.dayOf(step.at()), RampWords.label(step))));
        marks.add(Mark.on(Mark.Kind.TODAY, today, "today"));
        LocalDate sunset = Words.dayOf(dossier.document().entry().sunset());
        marks.add(Mark.on(Mark.Kind.SUNSET, sunset, "sunset " + Words.day(sunset)));
        return marks;
    }
}

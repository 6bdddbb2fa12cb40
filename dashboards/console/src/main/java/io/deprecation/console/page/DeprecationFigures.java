package io.deprecation.console.page;

import io.deprecation.console.answer.Dossier;
import io.deprecation.console.api.ClientStanding;
import io.deprecation.console.api.DeprecationEntry;
import java.util.List;
import java.util.stream.Stream;

/** The figures at the head of a deprecation's page. */
final class DeprecationFigures {

    private DeprecationFigures() {}

    static List<Figure> of(Dossier dossier, ClientSeries series, RecentMean mean) {
        DeprecationEntry entry = dossier.document().entry();
        String interval = MadeFromWords.of(entry.interval());
        return List.of(
                onIt(dossier, interval),
                new Figure(
                        "per-day",
                        mean.words(),
                        "legacy calls a day, 7-day mean",
                        mean.how(series),
                        mean.perDay() > 0 || !mean.complete() ? Tone.CALM : Tone.GOOD),
                notMoving(entry, interval),
                new Figure(
                        "quiet",
                        Outlooks.figure(entry.forecast()),
                        "last client expected quiet",
                        entry.forecast().words() + " " + interval,
                        Course.of(entry).pill().tone()),
                new Figure(
                        "sunset",
                        Words.distance(entry.daysToSunset()),
                        "sunset, " + Words.day(entry.sunset()),
                        "From the rule's file: from then on the old form is expected to be refused.",
                        Tone.CALM));
    }

    private static Figure onIt(Dossier dossier, String interval) {
        List<ClientStanding> onIt = dossier.document().entry().clients();
        long seen = Stream.concat(onIt.stream(), dossier.document().otherClients().stream())
                .filter(client -> client.lastSeen().isPresent())
                .count();
        return new Figure(
                "on-it",
                Words.count(onIt.size()),
                "still on it, of " + Words.count(seen) + " ever seen",
                "Clients that are active, fading or exempt, of all that were ever counted with it. " + interval,
                onIt.isEmpty() ? none(dossier.document().entry()) : Tone.CALM);
    }

    private static Figure notMoving(DeprecationEntry entry, String interval) {
        long still = entry.clients().stream()
                .filter(client -> client.state().equals("active"))
                .count();
        return new Figure(
                "not-moving",
                Words.count(still),
                "not moving",
                "Clients that sent the old form in the last 7 days, or within their cadence, without a falling trend over"
                        + " their weeks. " + interval,
                still > 0 ? Tone.BAD : none(entry));
    }

    /** That there is none is good news only where all is known. */
    private static Tone none(DeprecationEntry entry) {
        return entry.interval().complete() ? Tone.GOOD : Tone.CALM;
    }
}

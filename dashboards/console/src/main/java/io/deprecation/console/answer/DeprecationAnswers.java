package io.deprecation.console.answer;

import io.deprecation.console.api.ClientStanding;
import io.deprecation.console.api.DeprecationDocument;
import io.deprecation.console.api.DeprecationEntry;
import io.deprecation.console.api.DeprecationList;
import io.deprecation.console.api.PhaseStep;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.burndown.Burndown;
import io.deprecation.usage.burndown.ClientState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What there is to say of deprecations. Safe for use by many threads. */
public final class DeprecationAnswers {

    private final Sources sources;
    private final Summaries summaries;

    public DeprecationAnswers(Sources sources, Summaries summaries) {
        this.sources = sources;
        this.summaries = summaries;
    }

    /** All of them. */
    public DeprecationList all() {
        return overview().list();
    }

    /** All of them, with their last days. */
    public Overview overview() {
        Reading reading = Reading.of(sources);
        List<Summary> all = summaries.all(reading);
        return new Overview(
                new DeprecationList(
                        reading.now(),
                        all.stream().map(summary -> entry(reading, summary)).toList()),
                all.stream()
                        .collect(Collectors.toMap(
                                summary -> summary.deprecation().id(), Summary::lastDays)));
    }

    /** All that there is to say of one of them, from one reading; empty if there is no rule with this id. */
    public Optional<Dossier> dossier(String id) {
        Reading reading = Reading.of(sources);
        return reading.catalog().deprecation(id).map(deprecation -> {
            DeprecationDocument document = document(reading, deprecation);
            Burndown burndown = reading.burndown(deprecation, reading.first());
            return new Dossier(
                    deprecation,
                    document,
                    BurndownAnswers.document(reading, burndown, new Days(reading.first(), reading.today())),
                    GateAnswers.document(reading, deprecation));
        });
    }

    /** One of them; empty if there is no rule with this id. */
    public Optional<DeprecationDocument> one(String id) {
        Reading reading = Reading.of(sources);
        return reading.catalog().deprecation(id).map(deprecation -> document(reading, deprecation));
    }

    private static DeprecationDocument document(Reading reading, Deprecation deprecation) {
        Summary summary = Summary.of(reading, deprecation);
        return new DeprecationDocument(
                reading.now(),
                entry(reading, summary),
                standings(reading, summary, state -> !Standings.isOnIt(state)),
                reading.records().phases().changes(deprecation.id()).stream()
                        .map(change -> new PhaseStep(change.phase(), change.at()))
                        .toList());
    }

    private static DeprecationEntry entry(Reading reading, Summary summary) {
        Deprecation deprecation = summary.deprecation();
        return new DeprecationEntry(
                deprecation.id(),
                deprecation.summary(),
                deprecation.owner(),
                deprecation.guide(),
                deprecation.phase().word(),
                reading.phaseInEffect(deprecation).word(),
                deprecation.deprecated(),
                deprecation.sunset(),
                reading.daysTo(deprecation.sunset()),
                summary.interval(),
                standings(reading, summary, Standings::isOnIt),
                summary.forecast(),
                summary.gate());
    }

    private static List<ClientStanding> standings(Reading reading, Summary summary, Predicate<ClientState> which) {
        return summary.clients().stream()
                .filter(which)
                .map(state -> Standings.ofClient(state, reading.client(state.client())))
                .toList();
    }
}

package io.deprecation.console.answer;

import io.deprecation.console.api.ClientStanding;
import io.deprecation.console.api.DeprecationDocument;
import io.deprecation.console.api.DeprecationEntry;
import io.deprecation.console.api.DeprecationList;
import io.deprecation.console.api.PhaseStep;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.burndown.ClientState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
        Reading reading = Reading.of(sources);
        return new DeprecationList(
                reading.now(),
                summaries.all(reading).stream()
                        .map(summary -> entry(reading, summary))
                        .toList());
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

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

/** What there is to say of deprecations. Safe for use by many threads. */
public final class DeprecationAnswers {

    private final Sources sources;
    private final GateAnswers gates;

    public DeprecationAnswers(Sources sources) {
        this.sources = sources;
        this.gates = new GateAnswers(sources);
    }

    /** All of them. */
    public DeprecationList all() {
        Reading reading = Reading.of(sources);
        return new DeprecationList(
                reading.now(),
                reading.catalog().deprecations().stream()
                        .map(deprecation -> entry(reading, deprecation, burndown(reading, deprecation)))
                        .toList());
    }

    /** One of them; empty if there is no rule with this id. */
    public Optional<DeprecationDocument> one(String id) {
        Reading reading = Reading.of(sources);
        return reading.catalog().deprecation(id).map(deprecation -> document(reading, deprecation));
    }

    private DeprecationDocument document(Reading reading, Deprecation deprecation) {
        Burndown burndown = burndown(reading, deprecation);
        return new DeprecationDocument(
                reading.now(),
                entry(reading, deprecation, burndown),
                standings(reading, burndown, state -> !Standings.isOnIt(state)),
                burndown.phases().stream()
                        .map(change -> new PhaseStep(change.phase(), change.at()))
                        .toList());
    }

    private DeprecationEntry entry(Reading reading, Deprecation deprecation, Burndown burndown) {
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
                reading.madeFrom(burndown),
                standings(reading, burndown, Standings::isOnIt),
                ForecastWords.of(burndown.forecast(), burndown.sunset()),
                gates.summary(reading, deprecation));
    }

    private static Burndown burndown(Reading reading, Deprecation deprecation) {
        return reading.burndown(deprecation, reading.first());
    }

    private static List<ClientStanding> standings(Reading reading, Burndown burndown, Predicate<ClientState> which) {
        return burndown.clients().stream()
                .filter(which)
                .map(state -> Standings.ofClient(state, reading.client(state.client())))
                .toList();
    }
}

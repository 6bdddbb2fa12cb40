package io.deprecation.console.answer;

import io.deprecation.console.api.ClientDocument;
import io.deprecation.console.api.ClientEntry;
import io.deprecation.console.api.ClientList;
import io.deprecation.console.api.ClientUse;
import io.deprecation.console.api.DeprecationStanding;
import io.deprecation.rule.Client;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What there is to say of clients. Safe for use by many threads. */
public final class ClientAnswers {

    private final Sources sources;
    private final Summaries summaries;

    public ClientAnswers(Sources sources, Summaries summaries) {
        this.sources = sources;
        this.summaries = summaries;
    }

    /** All that are registered, or were counted. */
    public ClientList all() {
        Reading reading = Reading.of(sources);
        Map<String, List<DeprecationStanding>> clients = new TreeMap<>();
        reading.catalog().clients().all().forEach(client -> clients.put(client.id(), new ArrayList<>()));
        for (Summary summary : summaries.all(reading)) {
            String deprecation = summary.deprecation().id();
            summary.clients()
                    .forEach(state -> clients.computeIfAbsent(state.client(), unregistered -> new ArrayList<>())
                            .add(Standings.ofDeprecation(deprecation, state, summary.interval())));
        }
        return new ClientList(
                reading.now(),
                clients.entrySet().stream()
                        .map(each -> entry(each.getKey(), reading.client(each.getKey()), each.getValue()))
                        .toList());
    }

    /** One of them; empty if it is neither registered nor was counted. */
    public Optional<ClientDocument> one(String id) {
        return one(Reading.of(sources), id);
    }

    /** One of them, with what it is to give up; empty as in {@link #one}. */
    public Optional<Portrait> portrait(String id) {
        Reading reading = Reading.of(sources);
        return one(reading, id).map(document -> new Portrait(document, oldNames(reading, document)));
    }

    private static Map<String, List<String>> oldNames(Reading reading, ClientDocument client) {
        return client.deprecations().stream()
                .map(use -> use.standing().deprecation())
                .flatMap(id -> reading.catalog().deprecation(id).stream())
                .collect(Collectors.toMap(Deprecation::id, OldNames::of));
    }

    private Optional<ClientDocument> one(Reading reading, String id) {
        Optional<Client> known = reading.client(id);
        ClientUses client = ClientUses.of(reading, id);
        List<ClientUse> uses = summaries.all(reading).stream()
                .flatMap(summary -> client.of(summary).stream())
                .toList();
        boolean exists = known.isPresent() || id.equals(Use.UNKNOWN) || !uses.isEmpty();
        return exists ? Optional.of(document(reading, id, known, uses)) : Optional.empty();
    }

    private static ClientEntry entry(String id, Optional<Client> known, List<DeprecationStanding> deprecations) {
        return new ClientEntry(
                id,
                known.isPresent(),
                known.map(Client::name),
                known.flatMap(Client::accountManager),
                known.flatMap(Client::contact),
                known.filter(Client::gone).isPresent(),
                deprecations);
    }

    private static ClientDocument document(Reading reading, String id, Optional<Client> known, List<ClientUse> uses) {
        return new ClientDocument(
                reading.now(),
                id,
                known.isPresent(),
                known.map(Client::name),
                known.flatMap(Client::accountManager),
                known.flatMap(Client::contact),
                known.flatMap(Client::cadence),
                known.filter(Client::gone).isPresent(),
                uses);
    }
}

package io.deprecation.evidence;

import io.deprecation.rule.Client;
import io.deprecation.rule.Clients;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Exemption;
import io.deprecation.usage.RegisterEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is on record of clients for one deprecation: in the register, and among the exemptions of the rule's file. */
final class Register {

    private Register() {}

    /** By client; one of which nothing is on record is not in it. */
    static Map<String, RegisterEntry> of(Deprecation deprecation, Clients clients) {
        Map<String, RegisterEntry> entries = new HashMap<>();
        Stream.concat(
                        clients.all().stream().map(Client::id),
                        deprecation.contract().exemptions().stream().map(Exemption::client))
                .distinct()
                .forEach(client -> entries.put(client, entry(deprecation, clients, client)));
        return entries;
    }

    private static RegisterEntry entry(Deprecation deprecation, Clients clients, String client) {
        Optional<Client> known = clients.byId(client);
        return new RegisterEntry(
                client,
                known.filter(entry -> entry.migrated().contains(deprecation.id()))
                        .isPresent(),
                known.filter(Client::gone).isPresent(),
                known.flatMap(Client::cadence),
                exemptUntil(deprecation, client));
    }

    /** The end of the last one: two that follow each other are one. */
    private static Optional<Instant> exemptUntil(Deprecation deprecation, String client) {
        return deprecation.contract().exemptions().stream()
                .filter(exemption -> exemption.client().equals(client))
                .map(Exemption::until)
                .max(Instant::compareTo);
    }
}

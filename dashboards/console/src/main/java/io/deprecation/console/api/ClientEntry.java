package io.deprecation.console.api;

import java.util.List;
import java.util.Optional;

/**
 * A client and how it stands.
 *
 * @param client its id
 * @param registered whether {@code clients.yaml} has it
 * @param name its name
 * @param accountManager who looks after it
 * @param contact where to reach it
 * @param gone whether it is recorded as no client any more
 * @param deprecations those that it was seen with, or that name it
 */
public record ClientEntry(
        String client,
        boolean registered,
        Optional<String> name,
        Optional<String> accountManager,
        Optional<String> contact,
        boolean gone,
        List<DeprecationStanding> deprecations) {

    public ClientEntry {
        deprecations = List.copyOf(deprecations);
    }

    ClientEntry withoutContact() {
        return new ClientEntry(client, registered, name, accountManager, Optional.empty(), gone, deprecations);
    }
}

package io.deprecation.console.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.deprecation.console.csv.Table;
import io.deprecation.console.csv.Tabular;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One deprecation: {@code GET /api/deprecations/{id}}. As a table, its clients.
 *
 * @param asked when this was so
 * @param entry what the list says of it; its members are this one's
 * @param otherClients the clients that were seen, or are named by the rule, and are not on it any more
 * @param phases the changes of its phase, oldest first
 */
public record DeprecationDocument(
        Instant asked, @JsonUnwrapped DeprecationEntry entry, List<ClientStanding> otherClients, List<PhaseStep> phases)
        implements Tabular {

    public DeprecationDocument {
        otherClients = List.copyOf(otherClients);
        phases = List.copyOf(phases);
    }

    @Override
    public Table table() {
        return new Table(
                List.of("deprecation", "client", "name", "accountManager", "state", "since", "until"),
                Stream.concat(entry.clients().stream(), otherClients.stream())
                        .map(this::row)
                        .toList());
    }

    private List<String> row(ClientStanding client) {
        return List.of(
                entry.deprecation(),
                client.client(),
                client.name().orElse(""),
                client.accountManager().orElse(""),
                client.state(),
                client.since().map(Object::toString).orElse(""),
                client.until().map(Object::toString).orElse(""));
    }
}

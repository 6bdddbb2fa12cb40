package io.deprecation.console.api;

import io.deprecation.console.csv.Table;
import io.deprecation.console.csv.Tabular;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All clients: {@code GET /api/clients}. As a table it has a row for each client and deprecation, and one without a
 * deprecation for a client that has none.
 *
 * @param asked when this was so
 * @param clients the registered ones and those that were counted, in the order of their ids
 */
public record ClientList(Instant asked, List<ClientEntry> clients) implements Tabular {

    public ClientList {
        clients = List.copyOf(clients);
    }

    /** The same, without where to reach them. */
    public ClientList withoutContacts() {
        return new ClientList(
                asked, clients.stream().map(ClientEntry::withoutContact).toList());
    }

    @Override
    public Table table() {
        var rows = new ArrayList<List<String>>();
        for (ClientEntry client : clients) {
            if (client.deprecations().isEmpty()) {
                rows.add(row(client, List.of("", "", "", "", "")));
            }
            client.deprecations().forEach(standing -> rows.add(row(client, cells(standing))));
        }
        return new Table(
                List.of(
                        "client",
                        "registered",
                        "name",
                        "accountManager",
                        "contact",
                        "gone",
                        "deprecation",
                        "state",
                        "since",
                        "until",
                        "readAt"),
                rows);
    }

    private static List<String> row(ClientEntry client, List<String> standing) {
        var row = new ArrayList<String>();
        row.add(client.client());
        row.add(String.valueOf(client.registered()));
        row.add(client.name().orElse(""));
        row.add(client.accountManager().orElse(""));
        row.add(client.contact().orElse(""));
        row.add(String.valueOf(client.gone()));
        row.addAll(standing);
        return row;
    }

    private static List<String> cells(DeprecationStanding standing) {
        return List.of(
                standing.deprecation(),
                standing.state(),
                standing.since().map(Object::toString).orElse(""),
                standing.until().map(Object::toString).orElse(""),
                standing.interval().readAt().toString());
    }
}

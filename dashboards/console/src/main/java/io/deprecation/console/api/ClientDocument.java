package io.deprecation.console.api;

import io.deprecation.console.csv.Table;
import io.deprecation.console.csv.Tabular;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * One client: {@code GET /api/clients/{id}}. As a table, a row for each deprecation.
 *
 * @param asked when this was so
 * @param client its id
 * @param registered whether {@code clients.yaml} has it
 * @param name its name
 * @param accountManager who looks after it
 * @param contact where to reach it
 * @param cadence how seldom it may call and still be active
 * @param gone whether it is recorded as no client any more
 * @param deprecations those that it was seen with, or that name it
 */
public record ClientDocument(
        Instant asked,
        String client,
        boolean registered,
        Optional<String> name,
        Optional<String> accountManager,
        Optional<String> contact,
        Optional<Period> cadence,
        boolean gone,
        List<ClientUse> deprecations)
        implements Tabular {

    public ClientDocument {
        deprecations = List.copyOf(deprecations);
    }

    /** The same, without where to reach it. */
    public ClientDocument withoutContact() {
        return new ClientDocument(
                asked, client, registered, name, accountManager, Optional.empty(), cadence, gone, deprecations);
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        "client",
                        "deprecation",
                        "state",
                        "since",
                        "until",
                        "sunset",
                        "lastLegacyRequest",
                        "method",
                        "pattern",
                        "userAgent",
                        "from",
                        "to",
                        "complete",
                        "readAt"),
                deprecations.stream().map(this::row).toList());
    }

    private List<String> row(ClientUse use) {
        Optional<LastRequest> last = use.lastLegacyRequest();
        return List.of(
                client,
                use.standing().deprecation(),
                use.standing().state(),
                use.standing().since().map(Object::toString).orElse(""),
                use.standing().until().map(Object::toString).orElse(""),
                use.sunset().toString(),
                last.map(request -> request.at().toString()).orElse(""),
                last.map(LastRequest::method).orElse(""),
                last.map(LastRequest::pattern).orElse(""),
                use.userAgents().stream()
                        .findFirst()
                        .map(UserAgentCount::userAgent)
                        .orElse(""),
                use.standing().interval().from().toString(),
                use.standing().interval().to().toString(),
                String.valueOf(use.standing().interval().complete()),
                use.standing().interval().readAt().toString());
    }
}

package io.deprecation.filter.identity;

import io.deprecation.rule.Client;
import io.deprecation.rule.Clients;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Two registered clients, each with credentials of every kind. */
final class Register {

    static final KeyDigest DIGEST = new KeyDigest("a secret of these tests".getBytes(StandardCharsets.UTF_8));
    static final Clients CLIENTS = new Clients(List.of(client("acme"), client("globex")));

    private Register() {}

    /** Whose request it is: a client's id, {@code nothing} or {@code rejected}. */
    static String shown(Way way, ServerHttpRequest request) {
        Shown shown = Objects.requireNonNull(way.shown(request, CLIENTS).block());
        if (shown instanceof Shown.Registered registered) {
            return registered.client().id();
        }
        return shown instanceof Shown.Nothing ? "nothing" : "rejected";
    }

    private static Client client(String id) {
        return new Client(
                id,
                id,
                Optional.empty(),
                Optional.empty(),
                List.of(DIGEST.entry(id + "-key")),
                List.of(id + "-subject"),
                List.of("CN=" + id + ",O=Partners"),
                Set.of(),
                Optional.empty(),
                false);
    }
}

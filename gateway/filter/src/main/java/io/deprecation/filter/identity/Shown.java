package io.deprecation.filter.identity;

import io.deprecation.rule.Client;
import java.util.Optional;

/** What a request shows of its client in one way. */
sealed interface Shown {

    /** Nothing that this way is about: the next one is looked at. */
    record Nothing() implements Shown {}

    /** A credential that names no registered client, or is forged or expired. Nothing else is looked at. */
    record Rejected() implements Shown {}

    /** A credential of a registered client. */
    record Registered(Client client) implements Shown {}

    Shown NOTHING = new Nothing();

    Shown REJECTED = new Rejected();

    /** What a credential shows that belongs to {@code client}, if to anyone. */
    static Shown of(Optional<Client> client) {
        return client.<Shown>map(Registered::new).orElse(REJECTED);
    }
}

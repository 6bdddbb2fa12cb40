package io.deprecation.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of clients: {@code clients.yaml}. Immutable. */
public final class Clients {

    /** A register without clients, as when there is no {@code clients.yaml}. */
    public static final Clients NONE = new Clients(List.of());

    private final List<Client> all;
    private final Map<String, Client> byKey = new HashMap<>();

    /** A register of clients whose ids and keys are distinct; the loader sees to that. */
    public Clients(List<Client> all) {
        this.all = List.copyOf(all);
        for (Client client : all) {
            client.keys().forEach(key -> byKey.put(key, client));
        }
    }

    public List<Client> all() {
        return all;
    }

    /** The client whose register entry is {@code key}, in the form {@code hmac-sha256:<hex>}. */
    public Optional<Client> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}

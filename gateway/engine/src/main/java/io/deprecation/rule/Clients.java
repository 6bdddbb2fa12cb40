package io.deprecation.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/** The register of clients: {@code clients.yaml}. Immutable. */
public final class Clients {

    /** A register without clients, as when there is no {@code clients.yaml}. */
    public static final Clients NONE = new Clients(List.of());

    private final List<Client> all;
    private final Map<String, Client> byId = new HashMap<>();
    private final Map<String, Client> byKey = new HashMap<>();
    private final Map<String, Client> bySubject = new HashMap<>();
    private final Map<X500Principal, Client> byCertificate = new HashMap<>();

    /**
     * A register of clients whose ids and credentials are distinct; the loader sees to that.
     *
     * @throws IllegalArgumentException if a certificate's subject is no distinguished name
     */
    public Clients(List<Client> all) {
        this.all = List.copyOf(all);
        for (Client client : all) {
            byId.put(client.id(), client);
            client.keys().forEach(key -> byKey.put(key, client));
            client.jwtSubjects().forEach(subject -> bySubject.put(subject, client));
            client.certificates().forEach(subject -> byCertificate.put(new X500Principal(subject), client));
        }
    }

    public List<Client> all() {
        return all;
    }

    public Optional<Client> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The client whose register entry is {@code key}, in the form {@code hmac-sha256:<hex>}. */
    public Optional<Client> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The client whose verified tokens have this subject. */
    public Optional<Client> byJwtSubject(String subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    /** The client whose certificates have this subject, as a whole, compared as RFC 5280, section 7.1, says. */
    public Optional<Client> byCertificate(X500Principal subject) {
        return Optional.ofNullable(byCertificate.get(subject));
    }
}

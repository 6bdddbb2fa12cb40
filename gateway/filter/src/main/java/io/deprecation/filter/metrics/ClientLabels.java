package io.deprecation.filter.metrics;

import io.deprecation.rule.Client;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values of the {@code client} label: registered ids, so that no caller can make new ones, and no more of them than
 * a metrics server bears, whatever the register grows to. Safe for use by many threads.
 */
final class ClientLabels {

    static final String UNKNOWN = "unknown";
    static final String OTHER = "other";

    private final int most;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Labels for at most {@code most} clients; further ones are {@value #OTHER}. */
    ClientLabels(int most) {
        this.most = most;
    }

    String of(Optional<Client> client) {
        return client.map(Client::id).map(this::capped).orElse(UNKNOWN);
    }

    private String capped(String id) {
        if (known.contains(id)) {
            return id;
        }
        synchronized (known) {
            return known.size() < most && known.add(id) ? id : known.contains(id) ? id : OTHER;
        }
    }
}

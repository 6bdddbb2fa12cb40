package io.deprecation.filter.identity;

import io.deprecation.rule.Clients;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** The client's registered id, in a header that a trusted proxy has set; from anyone else it shows nothing. */
final class TrustedHeader implements Way {

    private final TrustedProxies proxies;

    TrustedHeader(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public Mono<Shown> shown(ServerHttpRequest request, Clients clients) {
        List<String> ids = request.getHeaders().getOrEmpty(proxies.header());
        if (ids.isEmpty() || !proxies.sent(request)) {
            return Mono.just(Shown.NOTHING);
        }
        // A proxy that added its own beside the client's has said nothing that can be believed.
        return Mono.just(ids.size() == 1 ? Shown.of(clients.byId(ids.get(0).strip())) : Shown.REJECTED);
    }
}

package io.deprecation.filter.identity;

import io.deprecation.filter.config.IdentityProperties;
import io.deprecation.filter.config.JwtProperties;
import io.deprecation.rule.Client;
import io.deprecation.rule.Clients;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Tells who calls, from the ways in which a client can show it, in their order: API key, verified token, certificate,
 * trusted header (design 3-architecture.md, "Client identity"). The first that shows something decides: a registered
 * client, or that the caller is unknown, whatever the ways after it would have said. Never from a body. Safe for use by
 * many threads.
 */
public final class ClientIdentity {

    private static final Mono<Optional<Client>> UNKNOWN = Mono.just(Optional.empty());

    private final List<Way> ways;

    ClientIdentity(List<Way> ways) {
        this.ways = List.copyOf(ways);
    }

    /**
     * Identity by the configured ways.
     *
     * @throws IOException if a file of keys cannot be read or holds none
     */
    public static ClientIdentity by(IdentityProperties properties, KeyDigest digest, InstantSource clock)
            throws IOException {
        var ways = new ArrayList<Way>();
        ways.add(new ApiKey(properties.apiKeyHeader(), digest));
        if (properties.jwt() != null) {
            ways.add(new VerifiedToken(keys(properties.jwt(), clock)));
        }
        if (properties.mtls()) {
            ways.add(new PeerCertificate());
        }
        if (properties.trustedHeader() != null) {
            ways.add(new TrustedHeader(new TrustedProxies(properties.trustedHeader(), properties.trustedProxies())));
        }
        return new ClientIdentity(ways);
    }

    private static SigningKeys keys(JwtProperties jwt, InstantSource clock) throws IOException {
        var rules = new TokenRules(jwt, clock);
        if (jwt.jwkSetUri() != null) {
            return new PublishedKeys(jwt.jwkSetUri(), WebClient.create(), rules, clock);
        }
        TokenVerifier verifier = rules.with(
                jwt.jwkSetFile() != null
                        ? KeyFile.jwkSet(jwt.jwkSetFile())
                        : KeyFile.publicKey(Objects.requireNonNull(jwt.publicKeyFile())));
        return keyId -> Mono.just(verifier);
    }

    /** The registered client of a request; empty for an unknown one. One value, and never an error. */
    public Mono<Optional<Client>> identify(ServerHttpRequest request, Clients clients) {
        return clients.all().isEmpty() ? UNKNOWN : from(0, request, clients);
    }

    private Mono<Optional<Client>> from(int way, ServerHttpRequest request, Clients clients) {
        if (way == ways.size()) {
            return UNKNOWN;
        }
        return ways.get(way)
                .shown(request, clients)
                .flatMap(shown ->
                        shown instanceof Shown.Nothing ? from(way + 1, request, clients) : Mono.just(client(shown)));
    }

    private static Optional<Client> client(Shown shown) {
        return shown instanceof Shown.Registered registered ? Optional.of(registered.client()) : Optional.empty();
    }
}

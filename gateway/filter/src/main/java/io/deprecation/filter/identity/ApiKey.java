package io.deprecation.filter.identity;

import io.deprecation.rule.Client;
import io.deprecation.rule.Clients;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * An API key, in a header of its own or in {@code Authorization}. A key in the header that is not registered is
 * rejected; {@code Authorization} may also be meant for the upstream alone, and then shows nothing.
 */
final class ApiKey implements Way {

    private final String header;
    private final KeyDigest digest;

    ApiKey(String header, KeyDigest digest) {
        this.header = header;
        this.digest = digest;
    }

    @Override
    public Mono<Shown> shown(ServerHttpRequest request, Clients clients) {
        var keys = new ArrayList<String>(1);
        for (String key : request.getHeaders().getOrEmpty(header)) {
            if (!key.isBlank()) {
                keys.add(key.strip());
            }
        }
        if (keys.isEmpty()) {
            return Mono.just(Authorization.of(request.getHeaders())
                    .flatMap(authorization -> client(authorization, clients))
                    .<Shown>map(Shown.Registered::new)
                    .orElse(Shown.NOTHING));
        }
        // Two keys claim two owners.
        return Mono.just(keys.size() == 1 ? Shown.of(clients.byKey(digest.entry(keys.get(0)))) : Shown.REJECTED);
    }

    private Optional<Client> client(Authorization authorization, Clients clients) {
        return keysOf(authorization)
                .flatMap(key -> clients.byKey(digest.entry(key)).stream())
                .findFirst();
    }

    private static Stream<String> keysOf(Authorization authorization) {
        if (authorization.isBasic()) {
            return Stream.concat(Stream.of(authorization.credential()), secretOf(authorization.credential()).stream());
        }
        return authorization.isBearer() ? Stream.of(authorization.credential()) : Stream.empty();
    }

    /** The password, or the user-id where the password is empty (RFC 7617, section 2). */
    private static Optional<String> secretOf(String basic) {
        try {
            String pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            String password = pair.substring(colon + 1);
            return Optional.of(password.isEmpty() ? pair.substring(0, colon) : password)
                    .filter(secret -> colon >= 0 && !secret.isEmpty());
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}

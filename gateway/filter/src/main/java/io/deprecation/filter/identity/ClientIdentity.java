package io.deprecation.filter.identity;

import io.deprecation.rule.Client;
import io.deprecation.rule.Clients;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * Tells who calls, from the ways in which a client can show it, in their order; the first registered one wins (design
 * 3-architecture.md, "Client identity"). Never from a body. Safe for use by many threads.
 *
 * <p>Credentials are the API key header's value and what follows {@code Bearer} or {@code Basic} in
 * {@code Authorization}, as it was sent.
 */
public final class ClientIdentity {

    private final String apiKeyHeader;
    private final KeyDigest digest;

    /** Identity by an API key header and {@code Authorization}, digested with {@code digest}. */
    public ClientIdentity(String apiKeyHeader, KeyDigest digest) {
        this.apiKeyHeader = apiKeyHeader;
        this.digest = digest;
    }

    /** The registered client of a request; empty for an unknown one. */
    public Optional<Client> identify(HttpHeaders headers, Clients clients) {
        if (clients.all().isEmpty()) {
            return Optional.empty();
        }
        return credentials(headers).stream()
                .flatMap(credential -> clients.byKey(digest.entry(credential)).stream())
                .findFirst();
    }

    private List<String> credentials(HttpHeaders headers) {
        var credentials = new ArrayList<String>();
        String key = headers.getFirst(apiKeyHeader);
        if (key != null && !key.isBlank()) {
            credentials.add(key.strip());
        }
        String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            credentialOf(authorization.strip()).ifPresent(credentials::add);
        }
        return credentials;
    }

    /** What follows the scheme, which is compared without regard to case (RFC 9110, section 11.1). */
    private static Optional<String> credentialOf(String authorization) {
        int space = authorization.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        String scheme = authorization.substring(0, space).toLowerCase(Locale.ROOT);
        boolean known = scheme.equals("bearer") || scheme.equals("basic");
        return known ? Optional.of(authorization.substring(space + 1).strip()) : Optional.empty();
    }
}

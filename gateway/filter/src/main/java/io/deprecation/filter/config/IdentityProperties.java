package io.deprecation.filter.config;

import static io.deprecation.filter.config.DeprecationProperties.require;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;

/**
 * How clients are told apart (design 3-architecture.md, "Client identity").
 *
 * @param apiKeyHeader the request header that carries an API key; {@code Authorization} is looked at besides
 * @param hmacSecretFile the file with the secret under which keys are digested, which must exist; if left out, one is
 *     made in {@code ./data}
 * @param jwt how tokens are verified; left out, none is an identity
 * @param mtls whether the subject of a client's certificate, as the TLS handshake verified it, is an identity
 * @param trustedHeader the request header in which a proxy in front names the client by its registered id; needs
 *     {@code trusted-proxies}, and is taken off the requests of everyone else
 * @param trustedProxies the addresses from which {@code trusted-header} is believed, such as {@code 10.0.0.0/8} or
 *     {@code fd00::/8}: those of the connection's other end, whatever forwarding headers say
 */
public record IdentityProperties(
        @DefaultValue("X-Api-Key") String apiKeyHeader,
        @Nullable Path hmacSecretFile,
        @Nullable @NestedConfigurationProperty JwtProperties jwt,
        @DefaultValue("true") boolean mtls,
        @Nullable String trustedHeader,
        @DefaultValue List<AddressRange> trustedProxies) {

    public IdentityProperties {
        trustedProxies = List.copyOf(trustedProxies);
        require(!apiKeyHeader.isBlank(), "deprecation.identity.api-key-header must name a header");
        require(
                (trustedHeader == null) == trustedProxies.isEmpty(),
                "deprecation.identity.trusted-header and deprecation.identity.trusted-proxies mean something only together");
        require(
                trustedHeader == null || isFree(trustedHeader, apiKeyHeader),
                "deprecation.identity.trusted-header must name a header that carries no credential");
    }

    private static boolean isFree(String header, String apiKeyHeader) {
        return !header.isBlank()
                && Stream.of(HttpHeaders.AUTHORIZATION, apiKeyHeader).noneMatch(header::equalsIgnoreCase);
    }
}

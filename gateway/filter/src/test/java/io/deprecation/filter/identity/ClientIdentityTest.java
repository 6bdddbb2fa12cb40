package io.deprecation.filter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.Client;
import io.deprecation.rule.Clients;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

final class ClientIdentityTest {

    private final KeyDigest digest = new KeyDigest("a secret of these tests".getBytes(StandardCharsets.UTF_8));
    private final ClientIdentity identity = new ClientIdentity("X-Api-Key", digest);
    private final Clients clients = new Clients(List.of(client("acme"), client("globex")));

    @ParameterizedTest
    @CsvSource({
        "X-Api-Key, acme-key",
        "x-api-key, ' acme-key '",
        "Authorization, Bearer acme-key",
        "Authorization, bearer   acme-key",
        "Authorization, Basic acme-key"
    })
    void isToldByACredential(String header, String value) {
        assertThat(identify(header, value)).map(Client::id).contains("acme");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Api-Key, other",
        "X-Api-Key, ''",
        "Authorization, acme-key",
        "Authorization, Digest acme-key",
        "X-Other, acme-key"
    })
    void isUnknownOtherwise(String header, String value) {
        assertThat(identify(header, value)).isEmpty();
    }

    @Test
    void theFirstRegisteredCredentialWins() {
        var headers = new HttpHeaders();
        headers.set("X-Api-Key", "unregistered");
        headers.set("Authorization", "Bearer globex-key");
        assertThat(identity.identify(headers, clients)).map(Client::id).contains("globex");

        headers.set("X-Api-Key", "acme-key");
        assertThat(identity.identify(headers, clients)).map(Client::id).contains("acme");
    }

    /** The vector of RFC 4231, section 4.3. */
    @Test
    void digestsAsTheRfcSays() {
        assertThat(new KeyDigest("Jefe".getBytes(StandardCharsets.UTF_8)).entry("what do ya want for nothing?"))
                .isEqualTo("hmac-sha256:5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    private Optional<Client> identify(String header, String value) {
        var headers = new HttpHeaders();
        headers.set(header, value);
        return identity.identify(headers, clients);
    }

    private Client client(String id) {
        return new Client(
                id,
                id,
                Optional.empty(),
                Optional.empty(),
                List.of(digest.entry(id + "-key")),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                false);
    }
}

package io.deprecation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientsTest {

    private final Clients clients = new Clients(List.of(client()));

    @Test
    void areFoundByEachOfTheirCredentials() {
        assertThat(clients.byId("acme")).isPresent();
        assertThat(clients.byKey("hmac-sha256:00")).isPresent();
        assertThat(clients.byJwtSubject("acme-prod")).isPresent();
    }

    @Test
    void areNotFoundByCredentialsOfAnotherKind() {
        assertThat(clients.byId("acme-prod")).isEmpty();
        assertThat(clients.byKey("acme-prod")).isEmpty();
        assertThat(clients.byJwtSubject("acme")).isEmpty();
        assertThat(clients.byJwtSubject("ACME-PROD")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=acme,O=Acme Corp", "cn=Acme, o=ACME  corp", "2.5.4.3=acme,O=Acme Corp"})
    void aCertificatesSubjectIsComparedAsANameAndNotAsText(String subject) {
        assertThat(clients.byCertificate(new X500Principal(subject))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=acme", "O=Acme Corp,CN=acme", "CN=acme,O=Acme Corp,C=GB", "CN=acme+O=Acme Corp"})
    void aCertificatesSubjectIsComparedAsAWhole(String subject) {
        assertThat(clients.byCertificate(new X500Principal(subject))).isEmpty();
    }

    private static Client client() {
        return new Client(
                "acme",
                "Acme Corp",
                Optional.empty(),
                Optional.empty(),
                List.of("hmac-sha256:00"),
                List.of("acme-prod"),
                List.of("CN=acme,O=Acme Corp"),
                Set.of(),
                Optional.empty(),
                false);
    }
}

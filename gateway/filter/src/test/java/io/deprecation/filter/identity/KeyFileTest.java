package io.deprecation.filter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyFileTest {

    private static final Issuer ISSUER = new Issuer();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void aPemFileHoldsAKeyOfEitherKind() throws IOException, JOSEException {
        assertThat(KeyFile.publicKey(file(Pem.of(ISSUER.rsa.toRSAPublicKey()))).getKeys())
                .containsExactly(new RSAKey.Builder(ISSUER.rsa.toRSAPublicKey()).build());
        assertThat(KeyFile.publicKey(file("A note.\n" + Pem.of(ISSUER.curve.toECPublicKey())))
                        .getKeys())
                .extracting(JWK::getKeyType)
                .containsExactly(KeyType.EC);
    }

    @Test
    void ofASetThePublicKeysAreTaken() throws IOException {
        var secret = new OctetSequenceKey.Builder("a shared secret".getBytes(StandardCharsets.UTF_8)).build();
        var set = new JWKSet(List.of(ISSUER.rsa, secret));

        assertThat(KeyFile.jwkSet(file(set.toString(false))).getKeys()).containsExactly(ISSUER.rsa.toPublicJWK());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}",
                "-----BEGIN PUBLIC KEY-----\nc2VjcmV0\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\n=\n-----END PUBLIC KEY-----"
            })
    void whatIsNoKeyIsSaidWithoutItsContent(String content) throws IOException {
        Path file = file(content);

        assertThatThrownBy(() -> KeyFile.publicKey(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " holds no RSA or EC key in PEM")
                .hasMessageNotContaining("c2Vj");
        assertThatThrownBy(() -> KeyFile.jwkSet(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " is no JWK set")
                .hasMessageNotContaining("c2Vj");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "key", ""), content);
    }
}

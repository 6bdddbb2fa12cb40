package io.deprecation.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register that is committed must know the demo's clients under the demo's secret. */
final class RegisterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo-acme-key",
                "demo-globex-key",
                "demo-initech-key",
                "demo-soylent-key",
                "demo-umbrella-key",
                "demo-hooli-key"
            })
    void theDemosKeysAreInTheRegister(String key) throws Exception {
        String secret = Files.readString(Path.of("sample-hmac-secret")).strip();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        String entry = "hmac-sha256:" + HexFormat.of().formatHex(mac.doFinal(key.getBytes(UTF_8)));

        assertThat(Path.of("../../deprecation-rules/clients.yaml")).content().contains(entry);
    }
}

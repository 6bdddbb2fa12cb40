package io.deprecation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every variable that a container is given is one that the gateway binds: a misspelt one would say nothing to nobody. */
final class SettingsTest {

    private static final Path JAR = Path.of("../gateway/app/target/deprecation-gateway.jar");

    /** Asked for before there are properties: it says which there are. */
    private static final String ROLES = "DEPRECATION_ROLES";

    static final Set<String> KNOWN = known();

    @ParameterizedTest
    @EnumSource(Target.class)
    void containersAreGivenWhatTheGatewayBinds(Target target) {
        assertThat(target.theGenerated("ConfigMap", "gateway-settings")
                        .at("data")
                        .members()
                        .keySet())
                .isNotEmpty()
                .allMatch(KNOWN::contains);
        assertThat(target.manifests().stream()
                        .filter(Manifest::runsPods)
                        .flatMap(each -> each.container().at("env").items().stream())
                        .map(variable -> variable.at("name").text()))
                .isNotEmpty()
                .allMatch(KNOWN::contains);
    }

    @Test
    void aMisspeltOneIsNotKnown() {
        assertThat(KNOWN)
                .contains("DEPRECATION_IDENTITY_HMACSECRETFILE", "MANAGEMENT_SERVER_ADDRESS")
                .doesNotContain("DEPRECATION_IDENTITY_HMACSECRET", "DEPRECATION_UPSTRAEM");
    }

    private static Set<String> known() {
        try {
            Set<String> known = KnownSettings.of(JAR);
            known.add(ROLES);
            return known;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

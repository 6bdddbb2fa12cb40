package io.deprecation.app.selfserve;

import io.deprecation.console.partner.PartnerLinks;
import io.deprecation.console.partner.SignedLinks;
import io.deprecation.filter.config.DeprecationProperties;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The links that the console's pages offer. It is no component: the console's context takes it in by name. */
@EnableConfigurationProperties(SelfServeProperties.class)
public final class Sharing {

    private static final int DEFAULT_PORT = 8080;

    @Bean
    PartnerLinks partnerLinks(
            SelfServeProperties properties, DeprecationProperties gateway, InstantSource clock, Environment environment)
            throws IOException {
        if (!properties.isOn()) {
            return PartnerLinks.NONE;
        }
        int port = environment.getProperty("server.port", Integer.class, DEFAULT_PORT);
        return new SignedLinks(
                LinkSecret.seal(properties.secretFile(), gateway.identity().hmacSecretFile()),
                properties.page(port),
                clock);
    }
}

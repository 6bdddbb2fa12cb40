package io.deprecation.app.selfserve;

import io.deprecation.console.partner.LinkSeal;
import io.deprecation.console.partner.PartnerLinks;
import io.deprecation.console.partner.SignedLinks;
import io.deprecation.filter.config.DeprecationProperties;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The links that the console's pages offer. It is no component: the console's context takes it in by name. */
@EnableConfigurationProperties(SelfServeProperties.class)
public final class Sharing {

    private static final int DEFAULT_PORT = 8080;

    @Bean
    PartnerLinks partnerLinks(
            SelfServeProperties properties,
            DeprecationProperties gateway,
            InstantSource clock,
            Environment environment) {
        if (!properties.isOn()) {
            return PartnerLinks.NONE;
        }
        URI page = properties.page(environment.getProperty("server.port", Integer.class, DEFAULT_PORT));
        return client -> seal(properties, gateway).flatMap(seal -> new SignedLinks(seal, page, clock).linkFor(client));
    }

    /** Read for each link: the console starts before the traffic, which makes the secret of a single machine. */
    private static Optional<LinkSeal> seal(SelfServeProperties properties, DeprecationProperties gateway) {
        try {
            return LinkSecret.existing(
                    properties.secretFile(), gateway.identity().hmacSecretFile());
        } catch (IOException unreadable) {
            // A console of its own may lack the file: its pages offer no links then, and `share` says why.
            return Optional.empty();
        }
    }
}

package io.deprecation.console.config;

import java.net.InetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the console listens (design 7-interface.md).
 *
 * @param port its port; 0 for any that is free
 * @param address its address; one of the loopback, because there is no authentication
 */
@ConfigurationProperties("deprecation.console")
public record ConsoleProperties(
        @DefaultValue("8081") int port,
        @DefaultValue("127.0.0.1") InetAddress address) {

    public ConsoleProperties {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("deprecation.console.port must be a port, such as 8081, or 0");
        }
    }
}

package io.deprecation.console.config;

import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the console listens (design 7-interface.md), and whom it lets in.
 *
 * @param port its port; 0 for any that is free
 * @param address its address; one that other machines can reach needs a file of users
 * @param users the file of those who may sign in, with lines as the command "user" prints them; without it nobody is asked
 * @param secureCookie whether browsers send the session's cookie over TLS alone, which a proxy before the console ends;
 *     left out, they do unless the console listens on the loopback
 */
@ConfigurationProperties("deprecation.console")
public record ConsoleProperties(
        @DefaultValue("8081") int port,
        @DefaultValue("127.0.0.1") InetAddress address,
        @Nullable Path users,
        @Nullable Boolean secureCookie) {

    public ConsoleProperties {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("deprecation.console.port must be a port, such as 8081, or 0");
        }
        if (users != null && users.toString().isEmpty()) {
            users = null;
        }
    }

    boolean secureCookies() {
        return secureCookie == null ? !address.isLoopbackAddress() : secureCookie;
    }
}

package io.deprecation.app;

import io.deprecation.app.selfserve.Sharing;
import io.deprecation.console.config.ConsoleConfiguration;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One process: what is shared, and below it a web context for each role (design 3-architecture.md, "Ports"). Neither
 * knows of the other, so that no route of the one is ever on the other's port.
 */
final class Contexts {

    private Contexts() {}

    /**
     * Starts all of them, the traffic last: where it answers, everything does. If one fails, none is left.
     *
     * @return the parent, which closes the others when it is closed
     */
    static ConfigurableApplicationContext start(String... args) {
        ConfigurableApplicationContext shared = new SpringApplicationBuilder(Shared.class, SharedReading.class)
                .web(WebApplicationType.NONE)
                .run(args);
        try {
            Set<Role> roles = Role.of(shared.getEnvironment());
            if (roles.contains(Role.CONSOLE)) {
                console(shared, args);
            }
            if (roles.contains(Role.TRAFFIC)) {
                new SpringApplicationBuilder(Main.class)
                        .web(WebApplicationType.REACTIVE)
                        .parent(shared)
                        .run(args);
            } else {
                Management.start(shared, args);
            }
            StartupLine.log(shared);
            return shared;
        } catch (RuntimeException failed) {
            shared.close();
            throw failed;
        }
    }

    /** Its port is {@code local.console.port}, where the traffic's is {@code local.server.port}. */
    private static void console(ConfigurableApplicationContext shared, String... args) {
        new SpringApplicationBuilder(ConsoleConfiguration.class, ElapsedTime.class, Sharing.class)
                .web(WebApplicationType.REACTIVE)
                .parent(shared)
                .initializers(Contexts::inNamespace)
                .run(args);
    }

    private static void inNamespace(ApplicationContext console) {
        ((ConfigurableWebServerApplicationContext) console).setServerNamespace("console");
    }
}

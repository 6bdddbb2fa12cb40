package io.deprecation.app;

import io.deprecation.filter.autoconfigure.DeprecationFilterAutoConfiguration;
import io.deprecation.filter.autoconfigure.DeprecationHttpAutoConfiguration;
import io.deprecation.filter.autoconfigure.DeprecationLedgerAutoConfiguration;
import io.deprecation.filter.autoconfigure.DeprecationLoadAutoConfiguration;
import io.deprecation.filter.autoconfigure.UpstreamPoolAutoConfiguration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.reactive.StandardReactiveWebEnvironment;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The management port of a process with a console alone, which has no traffic's context to bring it: a web context with
 * the endpoints and nothing else. No component, so that the traffic's context does not find it.
 */
@EnableAutoConfiguration(
        exclude = {
            DeprecationFilterAutoConfiguration.class,
            DeprecationHttpAutoConfiguration.class,
            DeprecationLedgerAutoConfiguration.class,
            DeprecationLoadAutoConfiguration.class,
            UpstreamPoolAutoConfiguration.class
        })
final class Management {

    private static final String PORT = "management.server.port";
    private static final String ADDRESS = "management.server.address";

    private Management() {}

    /** It has no address for the management beside its server's own, which would be refused. */
    private static final class OneServer extends StandardReactiveWebEnvironment {

        @Override
        public @Nullable String getProperty(String key) {
            return key.equals(ADDRESS) ? null : super.getProperty(key);
        }
    }

    /** Starts it, unless it is switched off by a negative port; it is ready when it answers, so it is started last. */
    static void start(ConfigurableApplicationContext shared, String... args) {
        ConfigurableEnvironment process = shared.getEnvironment();
        if (process.getRequiredProperty(PORT, int.class) < 0) {
            return;
        }
        Map<String, Object> settings = Map.of(
                "server.port",
                process.getRequiredProperty(PORT),
                "server.address",
                process.getRequiredProperty(ADDRESS),
                PORT,
                "",
                "spring.cloud.gateway.server.webflux.enabled",
                "false");
        new SpringApplicationBuilder(Management.class)
                .web(WebApplicationType.REACTIVE)
                .environment(new OneServer())
                .parent(shared)
                .initializers(context -> {
                    ((ConfigurableWebServerApplicationContext) context).setServerNamespace("management");
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("management alone", settings));
                })
                .run(args);
    }
}

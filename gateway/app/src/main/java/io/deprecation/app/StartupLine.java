package io.deprecation.app;

import io.deprecation.filter.config.DeprecationProperties;
import io.deprecation.rule.file.Generations;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in one line where everything is, once traffic is served. */
@Component
final class StartupLine implements ApplicationListener<ApplicationReadyEvent> {

    private static final Log LOG = LogFactory.getLog(StartupLine.class);

    private final Environment environment;
    private final DeprecationProperties properties;
    private final Generations generations;

    StartupLine(Environment environment, DeprecationProperties properties, Generations generations) {
        this.environment = environment;
        this.properties = properties;
        this.generations = generations;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        LOG.info("Serving %d deprecations from %s: traffic http://localhost:%s, metrics http://localhost:%s/actuator/prometheus"
                .formatted(
                        generations.current().deprecations().size(),
                        properties.rules(),
                        environment.getProperty("local.server.port"),
                        environment.getProperty(
                                "local.management.port", environment.getProperty("local.server.port", ""))));
    }
}

package io.deprecation.app;

import io.deprecation.filter.config.DeprecationProperties;
import io.deprecation.rule.file.Generations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Says in one line where everything is, once all of it serves. */
final class StartupLine {

    private static final Log LOG = LogFactory.getLog(StartupLine.class);

    private StartupLine() {}

    static void log(ConfigurableApplicationContext shared) {
        LOG.info("Serving %d deprecations from %s: %s"
                .formatted(
                        shared.getBean(Generations.class)
                                .current()
                                .deprecations()
                                .size(),
                        shared.getBean(DeprecationProperties.class).rules(),
                        String.join(", ", places(shared.getEnvironment()))));
    }

    /** Every server tells its port to the parent of its context. */
    private static List<String> places(Environment environment) {
        var places = new ArrayList<String>();
        Optional<String> traffic = port(environment, "server");
        traffic.ifPresent(port -> places.add("traffic http://localhost:" + port));
        port(environment, "console").ifPresent(port -> places.add("console http://localhost:" + port));
        port(environment, "management")
                .or(() -> traffic)
                .ifPresent(port -> places.add("metrics http://localhost:" + port + "/actuator/prometheus"));
        return places;
    }

    private static Optional<String> port(Environment environment, String server) {
        return Optional.ofNullable(environment.getProperty("local." + server + ".port"));
    }
}

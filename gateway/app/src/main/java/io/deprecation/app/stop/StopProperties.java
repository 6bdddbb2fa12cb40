package io.deprecation.app.stop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a gateway stops.
 *
 * @param drain how long it still takes connections after its readiness has gone down, so that load balancers see it
 */
@ConfigurationProperties("deprecation")
record StopProperties(@DefaultValue("5s") Duration drain) {

    StopProperties {
        if (drain.isNegative()) {
            throw new IllegalArgumentException("deprecation.drain must not be negative");
        }
    }
}

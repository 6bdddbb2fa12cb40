package io.deprecation.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The management's port tells of health and figures, and of nothing else. */
final class ManagementIT extends RunningGateway {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/health/liveness",
                "/actuator/prometheus"
            })
    void itTells(String path) {
        assertThat(send(management(path)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/gateway",
                "/actuator/gateway/routes",
                "/actuator/gateway/globalfilters",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/configprops",
                "/actuator/heapdump",
                "/actuator/threaddump",
                "/actuator/loggers",
                "/actuator/mappings",
                "/actuator/metrics",
                "/actuator/info",
                "/actuator/refresh",
                "/actuator/shutdown",
                "/customers/1",
                "/api/deprecations"
            })
    void itTellsNothingElse(String path) {
        assertThat(send(management(path)).statusCode()).isEqualTo(404);
        assertThat(UPSTREAM.getAllServeEvents()).isEmpty();
    }

    private HttpRequest.Builder management(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path));
    }
}

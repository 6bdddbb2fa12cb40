package io.deprecation.filter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TimeMetersTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final TimeMeters meters = new TimeMeters(registry);

    @Test
    void exchangesAndTheirUpstreamsAreToldApartByStatus() {
        meters.exchange(200, 3_000_000);
        meters.exchange(200, 5_000_000);
        meters.exchange(410, 1_000_000);
        meters.upstream(200, 2_000_000);

        assertThat(timer("deprecation.exchange.time", "200").count()).isEqualTo(2);
        assertThat(timer("deprecation.exchange.time", "200").totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(8);
        assertThat(timer("deprecation.exchange.time", "410").count()).isEqualTo(1);
        assertThat(timer("deprecation.upstream.time", "200").totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(2);
    }

    @Test
    void anExchangeThatWasNotAnsweredHasNoStatus() {
        meters.exchange(TimeMeters.NO_STATUS, 1);

        assertThat(timer("deprecation.exchange.time", "none").count()).isEqualTo(1);
    }

    @Test
    void anUpstreamThatMakesUpStatusesMakesNoSeriesForEach() {
        for (int status = 100; status < 1_000; status++) {
            meters.upstream(status, 1);
        }

        assertThat(registry.find("deprecation.upstream.time").timers()).hasSize(101);
        assertThat(timer("deprecation.upstream.time", "other").count()).isEqualTo(800);
    }

    private Timer timer(String name, String status) {
        return registry.get(name).tag("status", status).timer();
    }
}

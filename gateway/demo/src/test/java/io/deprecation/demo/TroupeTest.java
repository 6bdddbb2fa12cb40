package io.deprecation.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TroupeTest {

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
    private final List<String> log = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void everyPartnerIsInTheSummary() {
        try (SampleApi api = SampleApi.start(0, InstantSource.system())) {
            play(new Cast(HttpClient.newHttpClient(), api.uri(), 1).all());

            awaitLine("partners: acme .*200×.* \\| globex .*20[01]×.* \\| initech .*200×.* \\| unregistered .*200×.*");
        }
    }

    @Test
    void partnersOutliveAGatewayThatGoesAwayAndComesBack() {
        SampleApi api = SampleApi.start(0, InstantSource.system());
        URI uri = api.uri();
        play(new Cast(HttpClient.newHttpClient(), uri, 1).all());
        awaitLine(".*200×.*");

        api.close();
        awaitLine(".*unreachable×.*");

        log.clear();
        try (SampleApi again = SampleApi.start(uri.getPort(), InstantSource.system())) {
            assertThat(again.uri()).isEqualTo(uri);
            awaitLine(".*200×.*");
        }
    }

    @Test
    void aPartnerThatFailsKeepsItsPlace() {
        Tally tally = new Tally();
        Habit broken = () -> {
            throw new IllegalStateException("of no interest");
        };

        play(List.of(new Partner("clumsy", broken, tally)));

        awaitLine("partners: clumsy IllegalStateException×.*");
        log.clear();
        awaitLine("partners: clumsy IllegalStateException×.*");
    }

    @Test
    void shuttingDownEndsTheTurns() throws InterruptedException {
        try (SampleApi api = SampleApi.start(0, InstantSource.system())) {
            play(new Cast(HttpClient.newHttpClient(), api.uri(), 1).all());
            awaitLine(".*200×.*");

            executor.shutdownNow();

            assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void play(List<Partner> partners) {
        new Troupe(partners, executor, log::add).play(Duration.ofMillis(20), Duration.ofMillis(100));
    }

    private void awaitLine(String pattern) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(log).anyMatch(line -> line.matches(pattern)));
    }
}

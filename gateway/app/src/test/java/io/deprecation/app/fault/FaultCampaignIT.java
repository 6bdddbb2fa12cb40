package io.deprecation.app.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.deprecation.app.OwnGateway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Connections that break, stall and dribble at every place of a message, on either side. As many cases as {@code
 * -Dgateway.faults} says.
 */
@Tag("one-jdk")
final class FaultCampaignIT {

    private static final int FAULTS = Integer.getInteger("gateway.faults", 2_000);
    private static final int AT_ONCE = 128;
    private static final Duration WAIT = Duration.ofMinutes(1);

    private final List<FaultCase> cases = FaultCase.some(FAULTS);
    private final Counted counted = new Counted();

    @Test
    void whateverBreaksNothingLooksWholeThatIsNotAndNothingIsSentTwice() throws Exception {
        long began = System.nanoTime();
        try (var upstream = new FaultUpstream(cases)) {
            int port = gatewayBefore(upstream);
            try (var leaks = new Leaks()) {
                List<RawAnswer> answers = play(new FaultClient(port, upstream));

                var laws = new FaultLaws(cases, answers, upstream.seen());
                assertThat(laws.broken()).isEmpty();
                assertThat(laws.dribbledWell()).isGreaterThan(cases.size() / 10);
                assertThat(upstream.faults()).isEmpty();
                awaitExactCounts();
                assertThat(leaks.found()).isEmpty();
            }
        }
        System.out.printf(
                "%d faults in %d s, and no law broken%n",
                cases.size(), Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private int gatewayBefore(FaultUpstream upstream) {
        return OwnGateway.port(OwnGateway.with(
                counted::register,
                upstream.port(),
                "--server.netty.idle-timeout=2s",
                "--deprecation.timeouts.request-header=2s",
                "--deprecation.timeouts.request-body=2s",
                "--deprecation.timeouts.response=2s",
                "--deprecation.timeouts.response-body=2s",
                // Each fault is told of, with where it was seen.
                "--logging.level.root=off"));
    }

    private List<RawAnswer> play(FaultClient client) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var playing = new ArrayList<Future<RawAnswer>>();
            cases.forEach(fault -> playing.add(clients.submit(() -> client.play(fault))));
            var answers = new ArrayList<RawAnswer>();
            for (Future<RawAnswer> played : playing) {
                answers.add(played.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    /** An exchange whose client is gone is counted when the gateway has seen that. */
    private void awaitExactCounts() {
        Map.of("/customers/", "customer-name", "/contracted/", "contracted-name")
                .forEach((folder, deprecation) -> await().atMost(WAIT)
                        .untilAsserted(() -> assertThat(counted.counted(deprecation))
                                .isPositive()
                                .isEqualTo(counted.reached(folder))));
    }
}

package io.deprecation.filter.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.filter.ruling.Ruling;
import io.deprecation.filter.ruling.Rulings;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.Disposable;

/** Which streams end, and when, under a clock and rules that are moved by hand. */
final class OpenStreamsTest {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Ruling migrate = Rulings.of("migrate", "new", "prefer-new");
    private final Ruling contract = Rulings.of("contract", "new", "prefer-new");
    private final AtomicBoolean ended = new AtomicBoolean();

    private Instant now = Rulings.NOW;
    private Catalog serving = migrate.catalog();
    private boolean latched;
    private final Clearance clearance = (rule, instant) -> latched;
    private final OpenStreams streams = new OpenStreams(() -> serving, clearance, GRACE, () -> now);

    @Test
    void anEditToContractEndsAStreamAfterItsGrace() {
        watch(migrate);
        look(Duration.ofDays(1));
        serving = contract.catalog();
        now = Rulings.NOW;

        look(Duration.ZERO);
        look(GRACE.minus(MOMENT));
        assertThat(ended).isFalse();
        look(MOMENT);

        assertThat(ended).isTrue();
        assertThat(streams.size()).isZero();
    }

    @Test
    void whatIsTakenBackWithinTheGraceNeverHappened() {
        watch(migrate);
        serving = contract.catalog();
        look(Duration.ZERO);
        serving = migrate.catalog();
        look(GRACE);
        serving = contract.catalog();
        look(MOMENT);
        look(GRACE.minus(MOMENT));
        assertThat(ended).isFalse();

        look(MOMENT);
        assertThat(ended).isTrue();
    }

    @Test
    void aPassOfTheGateEndsAStream() {
        Ruling lapsed = Rulings.of("contract", "new", "prefer-new");
        now = Instant.parse("2026-11-21T13:00:00Z");
        serving = lapsed.catalog();
        watch(migrate);
        look(GRACE);
        look(GRACE);
        assertThat(ended).isFalse();

        latched = true;
        look(Duration.ZERO);
        look(GRACE);
        assertThat(ended).isTrue();
    }

    @Test
    void aStepOfARampEndsAStreamOfWhomItTakesIn() {
        Ruling ramped = Rulings.ofSchedule("""
                ramp: { steps: [{ at: 2026-11-21T12:10:00Z, percent: 100, anyway: { reason: tests, by: jo } }] }
                """);
        serving = ramped.catalog();
        watch(ramped);

        look(Duration.ofMinutes(10).minus(MOMENT));
        look(GRACE.minus(MOMENT));
        assertThat(ended).isFalse();
        look(GRACE);

        assertThat(ended).isTrue();
    }

    @Test
    void aBrownoutEndsNoStream() {
        Ruling browned = Rulings.ofSchedule("brownouts: [{ from: 2026-11-21T12:10:00Z, for: PT2H, on: responses }]\n");
        serving = browned.catalog();
        watch(browned);

        look(Duration.ofMinutes(10));
        look(GRACE);

        assertThat(ended).isFalse();
    }

    @Test
    void aStreamWithoutTheOldFormGoesOn() {
        watch(contract);
        watch(Rulings.declining("migrate"));
        serving = contract.catalog();

        look(Duration.ZERO);
        look(GRACE);

        assertThat(ended).isFalse();
    }

    @Test
    void aRuleThatIsGoneEndsNoStream() {
        watch(migrate);
        serving = Catalog.EMPTY;

        look(Duration.ZERO);
        look(GRACE);

        assertThat(ended).isFalse();
    }

    @Test
    void aStreamThatIsOverIsNotWatched() {
        Disposable stream = watch(migrate);
        assertThat(streams.size()).isOne();

        stream.dispose();

        assertThat(streams.size()).isZero();
    }

    private Disposable watch(Ruling opened) {
        return streams.end(MockServerHttpRequest.post("/customers").build(), opened, 200)
                .subscribe(ended::set);
    }

    private void look(Duration later) {
        now = now.plus(later);
        streams.look();
    }
}

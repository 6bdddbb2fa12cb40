package io.deprecation.app.selfserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RatesTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Rates rates = new Rates(2, nanos::get);

    @Test
    void aMinuteHasSoManyQuestionsAndTheNextOneHasThemAgain() {
        assertThat(rates.ask("acme")).isEmpty();
        pass(Duration.ofSeconds(20));
        assertThat(rates.ask("acme")).isEmpty();
        assertThat(rates.ask("acme")).contains(Duration.ofSeconds(40));

        pass(Duration.ofSeconds(39));
        assertThat(rates.ask("acme")).contains(Duration.ofSeconds(1));

        pass(Duration.ofSeconds(1));
        assertThat(rates.ask("acme")).isEmpty();
        assertThat(rates.ask("acme")).isEmpty();
        assertThat(rates.ask("acme")).contains(Duration.ofMinutes(1));
    }

    @Test
    void oneDoesNotUseUpAnothersMinute() {
        for (int i = 0; i < 10; i++) {
            rates.ask("acme");
        }

        assertThat(rates.ask("globex")).isEmpty();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}

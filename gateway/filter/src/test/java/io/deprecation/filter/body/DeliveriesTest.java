package io.deprecation.filter.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.filter.counting.Count;
import io.deprecation.filter.counting.Counting;
import io.deprecation.filter.counting.DriftLog;
import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.filter.ruling.Rulings;
import io.deprecation.usage.UseRecorder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** As what an answer is counted, with and without a parameter that named a member of the old form. */
final class DeliveriesTest {

    private static final String BROWNOUT = "brownouts: [{ from: 2026-11-21T11:00:00Z, for: PT2H, on: responses }]\n";

    @Test
    void anAnswerInBothFormsIsDelivered() {
        assertThat(outcomes(Rulings.of("migrate", "new", "prefer-new"), false)).containsExactly("delivered");
    }

    @Test
    void anAnswerThatWasDeclinedIsDeclinedInABrownoutToo() {
        assertThat(outcomes(Rulings.declining("migrate"), false)).containsExactly("declined");
        assertThat(outcomes(Rulings.ofSchedule(BROWNOUT, true), false)).containsExactly("declined");
    }

    @Test
    void anAnswerInABrownoutIsWithheld() {
        assertThat(outcomes(Rulings.ofSchedule(BROWNOUT), false)).containsExactly("withheld");
    }

    @Test
    void whoNamesTheOldFormRequestsItWhateverItGets() {
        assertThat(outcomes(Rulings.of("migrate", "new", "prefer-new"), true)).containsExactly("requested");
        assertThat(outcomes(Rulings.declining("migrate"), true)).containsExactly("requested");
        assertThat(outcomes(Rulings.ofSchedule(BROWNOUT), true)).containsExactly("requested");
    }

    @Test
    void afterContractThereIsNothingToCount() {
        assertThat(outcomes(Rulings.of("contract", "new", "prefer-new"), true)).isEmpty();
    }

    private static List<String> outcomes(Ruling ruling, boolean names) {
        var registry = new SimpleMeterRegistry();
        var counting = new Counting(UseRecorder.NONE, new DeprecationMeters(registry), new DriftLog(() -> Rulings.NOW));
        Count count = counting.begin(MockServerWebExchange.from(MockServerHttpRequest.get("/customers")), ruling);
        if (names) {
            ruling.oldFormRequested(0);
        }
        Deliveries.count(ruling, 200, count);
        return registry.find("deprecation.responses").counters().stream()
                .map(counter -> String.valueOf(counter.getId().getTag("outcome")))
                .toList();
    }
}

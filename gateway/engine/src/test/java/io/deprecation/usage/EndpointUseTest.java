package io.deprecation.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EndpointUseTest {

    private static final Observation OLD = sent(Kind.OLD, StatusClass.SUCCESS);

    @Test
    void endpointsAreThoseOfTheOldFormTheMostFrequentFirst() {
        List<CallUse> calls = List.of(
                new CallUse("PUT", "/customers", OLD, 1),
                new CallUse("PUT", "/customers/{id}", OLD, 1),
                new CallUse("PUT", "/customers/{id}", sent(Kind.CONFLICT, StatusClass.SUCCESS), 1),
                new CallUse("GET", "/customers", OLD, 1),
                new CallUse("PUT", "/orders", sent(Kind.NEW, StatusClass.SUCCESS), 5),
                new CallUse("GET", "/orders", Observation.response(Outcome.DELIVERED, StatusClass.SUCCESS), 5));

        assertThat(EndpointUse.among(calls, "acme"))
                .containsExactly(
                        new EndpointUse("PUT", "/customers/{id}", 2),
                        new EndpointUse("GET", "/customers", 1),
                        new EndpointUse("PUT", "/customers", 1));
    }

    @Test
    void straysAreLeftOut() {
        List<CallUse> calls = List.of(new CallUse("PUT", "/customers", sent(Kind.OLD, StatusClass.DENIED), 1));

        assertThat(EndpointUse.among(calls, Use.UNKNOWN)).isEmpty();
        assertThat(EndpointUse.among(calls, "acme")).hasSize(1);
    }

    private static Observation sent(Kind kind, StatusClass status) {
        return Observation.request(kind, Outcome.FORWARDED, status);
    }
}

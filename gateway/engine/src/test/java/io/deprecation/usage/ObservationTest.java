package io.deprecation.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class ObservationTest {

    @ParameterizedTest
    @EnumSource(names = {"DELIVERED", "REQUESTED", "DECLINED", "WITHHELD", "DRIFT"})
    void anOutcomeOfResponsesIsNoneOfRequests(Outcome outcome) {
        assertThat(new Observation(Direction.RESPONSE, Kind.NONE, outcome, StatusClass.SUCCESS))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.request(Kind.OLD, outcome, StatusClass.SUCCESS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.traffic(Kind.OLD, outcome, StatusClass.SUCCESS));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DELIVERED", "REQUESTED", "DECLINED", "WITHHELD", "DRIFT"},
            mode = Mode.EXCLUDE)
    void anOutcomeOfRequestsIsNoneOfResponses(Outcome outcome) {
        assertThat(Observation.request(Kind.OLD, outcome, StatusClass.SUCCESS).isLegacyRequest())
                .isTrue();
        assertThat(outcome.isRefusal()).isEqualTo(outcome != Outcome.FORWARDED);
        assertThatIllegalArgumentException().isThrownBy(() -> Observation.response(outcome, StatusClass.SUCCESS));
    }

    @Test
    void aRequestWithoutEitherFormIsTrafficAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.request(Kind.NONE, Outcome.FORWARDED, StatusClass.SUCCESS));
        assertThat(Observation.traffic(Kind.NONE, Outcome.FORWARDED, StatusClass.SUCCESS)
                        .isLegacyRequest())
                .isFalse();
    }

    @Test
    void trafficWithTheOldFormIsNotASecondLegacyRequest() {
        assertThat(Observation.traffic(Kind.OLD, Outcome.FORWARDED, StatusClass.SUCCESS)
                        .isLegacyRequest())
                .isFalse();
    }

    @Test
    void aStrayIsAnUnknownCallerThatTheUpstreamTurnedAway() {
        Observation denied = Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.DENIED);

        assertThat(denied.isStrayOf(Use.UNKNOWN)).isTrue();
        assertThat(denied.isStrayOf("acme")).isFalse();
        assertThat(Observation.request(Kind.OLD, Outcome.FORWARDED, StatusClass.CLIENT_ERROR)
                        .isStrayOf(Use.UNKNOWN))
                .isFalse();
        assertThat(Observation.request(Kind.OLD, Outcome.BROWNOUT, StatusClass.DENIED)
                        .isStrayOf(Use.UNKNOWN))
                .isFalse();
    }
}

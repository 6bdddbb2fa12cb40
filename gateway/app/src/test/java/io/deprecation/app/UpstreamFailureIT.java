package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a partner sees when the upstream fails. */
final class UpstreamFailureIT extends RunningGateway {

    @Test
    void aResetBeforeTheAnswerIsABadGateway() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(get("/customers/1").statusCode()).isEqualTo(502);
        assertThat(get("/unruled").statusCode()).isEqualTo(502);
    }

    @Test
    void theGatewaysOwnErrorCarriesTheSignals() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        var response = get("/customers/1");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().firstValue("Deprecation")).isPresent();
    }

    @Test
    void anAnswerThatTurnsOutUnreadableWhereTheOldFormIsRefusedIsNotMadeToLookComplete() {
        String broken = "{\"items\":[" + "{\"x\":1},".repeat(50_000) + "broken";
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson(broken)));

        assertThatThrownBy(() -> get("/contracted/1")).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void anAnswerThatIsCutShortWhereTheOldFormIsRefusedIsNotMadeToLookComplete() {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(okJson("{\"firstName\":\"A\",")));

        assertThatThrownBy(() -> get("/contracted/1")).hasRootCauseInstanceOf(IOException.class);
    }
}

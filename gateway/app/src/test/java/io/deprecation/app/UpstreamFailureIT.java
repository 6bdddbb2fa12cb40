package io.deprecation.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a partner sees when the upstream fails. */
final class UpstreamFailureIT extends RunningGateway {

    private static final String BROKEN_OFF = "broken off";

    /** Each fault that WireMock knows. Whether a broken chunk comes before the answer has begun is a matter of time. */
    @ParameterizedTest
    @CsvSource({
        "CONNECTION_RESET_BY_PEER,502",
        "EMPTY_RESPONSE,502",
        "RANDOM_DATA_THEN_CLOSE,502",
        "MALFORMED_RESPONSE_CHUNK,502|broken off"
    })
    void noFaultLooksLikeAWholeAnswer(Fault fault, String expected) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

        for (String path : List.of("/customers/1", "/contracted/1", "/unruled")) {
            assertThat(outcome(() -> get(path))).as(path).matches(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void noFaultMakesAPostReachTheUpstreamTwice(Fault fault) {
        UPSTREAM.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

        for (String path : List.of("/customers", "/unruled")) {
            assertThat(outcome(() -> post(path, "{\"name\":\"Ada Lovelace\"}"))).matches("502|" + BROKEN_OFF);
            UPSTREAM.verify(1, postRequestedFor(urlEqualTo(path)));
        }
    }

    /** The status of an answer that came to its end. */
    private static String outcome(Supplier<HttpResponse<String>> exchange) {
        try {
            return String.valueOf(exchange.get().statusCode());
        } catch (UncheckedIOException unfinished) {
            return BROKEN_OFF;
        }
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

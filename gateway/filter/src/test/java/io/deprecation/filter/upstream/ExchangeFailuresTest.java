package io.deprecation.filter.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.filter.refusal.Refusals;
import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

final class ExchangeFailuresTest {

    private final ExchangeFailures failures =
            new ExchangeFailures(new Refusals(URI.create("https://developers.example.com/problems/")));
    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("/customers/7"));

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("10.0.0.7:8443 refused"), 502, "upstream-failed"),
                Arguments.of(new SSLHandshakeException("CN=internal"), 502, "upstream-failed"),
                Arguments.of(new ConnectTimeoutException("10.0.0.7:8443"), 504, "upstream-slow"),
                Arguments.of(told(HttpStatus.GATEWAY_TIMEOUT), 504, "upstream-slow"),
                Arguments.of(told(HttpStatus.SERVICE_UNAVAILABLE), 503, "upstream-busy"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void areToldWithoutAWordOfTheUpstreamsAddress(Throwable failure, int status, String type) {
        failures.filter(exchange, onward -> Mono.error(failure)).block();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.valueOf(status));
        assertThat(exchange.getResponse().getHeaders().getFirst("Content-Type")).isEqualTo("application/problem+json");
        assertThat(exchange.getResponse().getBodyAsString().block())
                .contains("/problems/" + type)
                .doesNotContain("10.0.0.7", "internal");
    }

    @Test
    void whatIsNoFailureOfAnExchangeIsNotCalledOne() {
        StepVerifier.create(failures.filter(exchange, onward -> Mono.error(told(HttpStatus.NOT_FOUND))))
                .verifyError(ResponseStatusException.class);
    }

    @Test
    void anAnswerThatHasBegunIsBrokenOff() {
        exchange.getResponse().setComplete().block();

        StepVerifier.create(failures.filter(exchange, onward -> Mono.error(new IOException("reset"))))
                .verifyError(IOException.class);
    }

    private static ResponseStatusException told(HttpStatus status) {
        return new ResponseStatusException(status, "10.0.0.7:8443", new TimeoutException());
    }
}

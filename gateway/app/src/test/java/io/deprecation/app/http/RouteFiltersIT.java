package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Retry and CircuitBreaker on a route, within the filter of ours (design 4-http.md, "filter order"). */
final class RouteFiltersIT {

    private static final String OLD = "{\"name\":\"Ada Lovelace\"}";
    private static final byte[] FAILED = Answers.bare("503 Service Unavailable", "Content-Length: 0");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRetryReplaysTheBodyAndTheExchangeIsCountedOnce(boolean reset) {
        double requests = Rows.counted("deprecation.requests", "deprecation", "retried-name");
        double responses = Rows.counted("deprecation.responses", "deprecation", "retried-name");
        var attempts = new AtomicInteger();
        Rows.UPSTREAM.converse((request, connection) -> {
            boolean fails = attempts.incrementAndGet() < 3;
            if (fails && reset) {
                connection.setSoLinger(true, 0);
            } else {
                connection.getOutputStream().write(fails ? FAILED : Answers.json(Answers.NEW));
            }
        });

        Message answer = Rows.post("/retried", OLD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).endsWith("\"name\":\"Ada Lovelace\"}");
        for (int i = 0; i < 3; i++) {
            assertThat(Rows.UPSTREAM.received().text()).isEqualTo(Answers.NEW);
        }
        assertThat(Rows.UPSTREAM.others()).isZero();
        assertThat(Rows.counted("deprecation.requests", "deprecation", "retried-name"))
                .isEqualTo(requests + 1);
        assertThat(Rows.counted("deprecation.responses", "deprecation", "retried-name"))
                .isEqualTo(responses + 1);
    }

    @Test
    void whatFailsEachTimeIsCountedOnceToo() {
        double requests = Rows.counted("deprecation.requests", "deprecation", "retried-name");
        Rows.UPSTREAM.answer(FAILED);

        assertThat(Rows.post("/retried", OLD).status()).isEqualTo(503);

        for (int i = 0; i < 3; i++) {
            Rows.UPSTREAM.received();
        }
        assertThat(Rows.counted("deprecation.requests", "deprecation", "retried-name"))
                .isEqualTo(requests + 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyThatStreamsIsNotSentAgain(boolean reset) {
        String large = "{\"name\":\"Ada Lovelace\",\"x\":\"" + "x".repeat(200_000) + "\"}";
        Rows.UPSTREAM.converse((request, connection) -> {
            if (reset) {
                connection.setSoLinger(true, 0);
            } else {
                connection.getOutputStream().write(FAILED);
            }
        });

        assertThat(Rows.post("/retried", large).status()).isEqualTo(reset ? 502 : 503);

        assertThat(Rows.UPSTREAM.received().text()).endsWith("\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}");
        assertThat(Rows.UPSTREAM.others()).isZero();
    }

    @Test
    void aFallbackIsNotTranslatedAndTheExchangeIsCountedOnce() {
        double requests = Rows.counted("deprecation.requests", "deprecation", "guarded-name");
        double others = Rows.counted("deprecation.requests", "deprecation", "customer-name");
        Rows.UPSTREAM.converse((request, connection) -> connection
                .getOutputStream()
                .write(
                        request.firstLine().contains("fallback")
                                ? Answers.json(Answers.NEW)
                                : Answers.bare("500 Internal Server Error", "Content-Length: 0")));

        Message answer = Rows.post("/guarded", OLD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Answers.NEW.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.fields("Deprecation")).hasSize(1);
        assertThat(Rows.UPSTREAM.received().text()).isEqualTo(Answers.NEW);
        assertThat(Rows.UPSTREAM.received().firstLine()).contains("/customers/fallback");
        assertThat(Rows.counted("deprecation.requests", "deprecation", "guarded-name"))
                .isEqualTo(requests + 1);
        assertThat(Rows.counted("deprecation.requests", "deprecation", "customer-name"))
                .isEqualTo(others);
    }

    @Test
    void whatTheBreakerLetsThroughIsTranslated() {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW));

        assertThat(Rows.get("/guarded/1").text()).endsWith("\"name\":\"Ada Lovelace\"}");
    }

    @Test
    void theUpstreamIsTheHostUnlessTheRouteSaysOtherwise() {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW));

        Rows.get("/hosted/1");
        assertThat(Rows.UPSTREAM.received().fields("Host")).containsExactly("localhost");
        Rows.get("/unruled");
        assertThat(Rows.UPSTREAM.received().fields("Host")).containsExactly("127.0.0.1:" + Rows.UPSTREAM.port());
    }
}

package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Expect: 100-continue}, and clients of HTTP/1.0 (design 4-http.md, "framing"). */
final class InterimIT {

    private static final String OLD = "{\"name\":\"Ada Lovelace\"}";

    @ParameterizedTest
    @ValueSource(strings = {"/customers", "/contracted", "/unruled"})
    void anExpectationIsAnsweredHereAndNotSentOn(String path) throws Exception {
        Rows.UPSTREAM.answer(Answers.bare("204 No Content"));

        try (Wire wire = Wire.to(Rows.port())) {
            wire.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Expect: 100-Continue\r\nContent-Length: 41\r\n\r\n");
            assertThat(wire.answer().status()).isEqualTo(100);
            wire.send(Answers.NEW);

            assertThat(wire.answer().status()).isEqualTo(204);
        }
        Message request = Rows.UPSTREAM.received();
        assertThat(request.field("Expect")).isEmpty();
        assertThat(request.text()).isEqualTo(Answers.NEW);
    }

    @Test
    void whatIsTooLargeByItsLengthIsRefusedBeforeItIsAskedFor() throws Exception {
        try (Wire wire = Wire.to(Rows.port())) {
            wire.send(String.join(
                    "\r\n",
                    "POST /contracted HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/json",
                    "Expect: 100-continue",
                    "Content-Length: 200000",
                    "",
                    ""));

            assertThat(wire.answer().status()).isEqualTo(413);
        }
    }

    @Test
    void aClientOfTheOldProtocolIsSentNoInterimAnswer() {
        Rows.UPSTREAM.answer(Answers.bare("204 No Content"));

        try (Wire wire = Wire.to(Rows.port())) {
            wire.send("POST /customers HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Expect: 100-continue\r\nContent-Length: " + OLD.length() + "\r\n\r\n" + OLD);

            assertThat(wire.rest()).startsWith("HTTP/1.").contains(" 204 ").doesNotContain(" 100 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers/1", "/unruled"})
    void aClientOfTheOldProtocolIsSentNoChunks(String path) {
        Rows.UPSTREAM.answer(Answers.of(
                "200 OK",
                ("29\r\n" + Answers.NEW + "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII),
                "Content-Type: application/json",
                "Transfer-Encoding: chunked"));

        try (Wire wire = Wire.to(Rows.port())) {
            wire.send("GET " + path + " HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n");
            String[] answer = wire.rest().split("\r\n\r\n", 2);

            assertThat(answer[0]).doesNotContainIgnoringCase("chunked").doesNotContainIgnoringCase("keep-alive");
            assertThat(answer[1]).startsWith("{\"firstName\":\"Ada\"").endsWith("\"}");
        }
    }

    @Test
    void aClientOfTheOldProtocolMayKeepItsConnection() throws Exception {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW));

        try (Wire wire = Wire.to(Rows.port())) {
            for (int i = 0; i < 2; i++) {
                wire.send("GET /unruled HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n");
                assertThat(wire.answer().text()).isEqualTo(Answers.NEW);
            }
        }
    }

    @Test
    void anUpstreamOfTheOldProtocolEndsItsBodyWithTheConnection() {
        Rows.UPSTREAM.answer(("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + Answers.NEW)
                .getBytes(StandardCharsets.US_ASCII));

        Message answer = Rows.get("/customers/1");

        assertThat(answer.isChunked()).isTrue();
        assertThat(answer.text()).endsWith("\"name\":\"Ada Lovelace\"}");
    }
}

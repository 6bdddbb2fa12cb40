package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is none of the rules' business passes (design 4-http.md, "paths", "framing"). */
final class PassThroughIT {

    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    @ParameterizedTest
    @ValueSource(strings = {"/unruled", "/customers/1", "/contracted/1"})
    void aWebSocketIsOpenedAndCarriesWhatItIsGiven(String path) throws Exception {
        Rows.UPSTREAM.converse(WebSocketEcho::serve);
        String text = "{\"name\":\"Ada Lovelace\"}" + "x".repeat(50_000);

        try (Wire wire = Wire.to(Rows.port())) {
            wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Key: " + KEY + "\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Protocol: chat\r\n\r\n");
            Message answer = wire.answer();
            wire.send(Frame.text(text).masked());
            Frame echo = wire.frame();
            wire.send(Frame.close(4_001).masked());
            Frame farewell = wire.frame();

            assertThat(answer.status()).isEqualTo(101);
            assertThat(answer.fields("Sec-WebSocket-Accept")).containsExactly(WebSocketEcho.accept(KEY));
            assertThat(answer.fields("Sec-WebSocket-Protocol")).containsExactly("chat");
            assertThat(echo.text()).isEqualTo(text);
            assertThat(farewell.isClose()).isTrue();
            assertThat(farewell.payload()).isEqualTo(Frame.close(4_001).payload());
        }
    }

    @Test
    void whatIsOfOneHopGoesNoFurther() {
        Rows.UPSTREAM.answer(Answers.json(
                Answers.NEW,
                "Connection: X-Of-The-Answer",
                "X-Of-The-Answer: 1",
                "Keep-Alive: timeout=5",
                "X-Kept: 1"));

        Message answer = Rows.get(
                "/unruled",
                "Connection: keep-alive, X-Of-The-Request",
                "X-Of-The-Request: 1",
                "Proxy-Authorization: Basic YTpi",
                "X-Forwarded-For: 192.0.2.1",
                "Forwarded: for=192.0.2.1",
                "X-Kept: a",
                "X-Kept: b");

        Message received = Rows.UPSTREAM.received();
        assertThat(received.fields("X-Kept")).containsExactly("a", "b");
        for (String name :
                List.of("X-Of-The-Request", "Proxy-Authorization", "X-Forwarded-For", "Forwarded", "Keep-Alive")) {
            assertThat(received.fields(name)).as(name).isEmpty();
        }
        assertThat(answer.fields("X-Kept")).containsExactly("1");
        assertThat(answer.fields("X-Of-The-Answer")).isEmpty();
        assertThat(answer.fields("Keep-Alive")).isEmpty();
    }

    /** Each of its two bytes of UTF-8 is taken for a character. */
    @Test
    void whatIsNotAsciiInATargetIsEscaped() {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW));

        Rows.get("/unruled/\u00e4?a=%20");

        assertThat(Rows.UPSTREAM.received().firstLine()).contains(" /unruled/%C3%83%C2%A4?a=%20 ");
    }

    @Test
    void trailersPassWhereNoRuleApplies() {
        Rows.UPSTREAM.answer(withTrailers("X-Sum: 7\r\nServer-Timing: db;dur=5\r\n"));

        Message answer = Rows.get("/unruled", "TE: trailers");

        assertThat(answer.text()).isEqualTo(Answers.NEW);
        assertThat(answer.trailers()).containsIgnoringCase("X-Sum: 7").containsIgnoringCase("Server-Timing: db;dur=5");
    }

    @Test
    void trailersOfATranslatedAnswerSayNothingOfItsBytes() {
        Rows.UPSTREAM.answer(withTrailers("X-Sum: 7\r\nContent-Digest: sha-256=:AA==:\r\nServer-Timing: db;dur=5\r\n"));

        Message answer = Rows.get("/customers/1", "TE: trailers");

        assertThat(answer.text()).endsWith("\"name\":\"Ada Lovelace\"}");
        assertThat(answer.trailers())
                .containsIgnoringCase("Server-Timing: db;dur=5")
                .doesNotContainIgnoringCase("digest");
    }

    private static byte[] withTrailers(String trailers) {
        String body = "29\r\n" + Answers.NEW + "\r\n0\r\n" + trailers + "\r\n";
        return Answers.of(
                "200 OK",
                body.getBytes(StandardCharsets.US_ASCII),
                "Content-Type: application/json",
                "Transfer-Encoding: chunked",
                "Trailer: X-Sum, Server-Timing");
    }
}

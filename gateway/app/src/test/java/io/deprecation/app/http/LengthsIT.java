package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a body is said to be, and what else is said of its bytes (design 4-http.md, "framing", "Range", "digests"). */
final class LengthsIT {

    private static final String OLD = "{\"name\":\"Ada Lovelace\"}";
    private static final int REACTOR_NETTYS_PIECE = 8 * 1024;
    private static final List<String> DIGESTS = List.of(
            "Content-Digest: sha-256=:AA==:",
            "Repr-Digest: sha-256=:AA==:",
            "Content-MD5: AA==",
            "Digest: sha-256=AA==");

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 23", "Transfer-Encoding: chunked"})
    void aTranslatedRequestHasTheLengthOfWhatIsSent(String framing) {
        Rows.UPSTREAM.answer(Answers.bare("204 No Content"));
        String body =
                framing.startsWith("Content") ? OLD : "8\r\n{\"name\":\r\nF;x=y\r\n\"Ada Lovelace\"}\r\n0\r\n\r\n";

        try (Wire wire = Wire.to(Rows.port())) {
            wire.send("POST /customers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + framing
                    + "\r\n\r\n" + body);

            Message request = Rows.UPSTREAM.received();
            assertThat(request.text()).isEqualTo(Answers.NEW);
            assertThat(request.fields("Content-Length")).containsExactly(String.valueOf(Answers.NEW.length()));
            assertThat(request.field("Transfer-Encoding")).isEmpty();
        }
    }

    @Test
    void aRequestThatStreamsIsSentInChunksAlone() {
        Rows.UPSTREAM.answer(Answers.bare("204 No Content"));
        String large = "{\"name\":\"Ada Lovelace\",\"x\":\"" + "x".repeat(200_000) + "\"}";

        Rows.post("/expanding", large);

        Message request = Rows.UPSTREAM.received();
        assertThat(request.isChunked()).isTrue();
        assertThat(request.field("Content-Length")).isEmpty();
        assertThat(request.text()).endsWith("\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}");
    }

    /** Spring Boot's own settings of its server would bring back the size that Reactor Netty cuts them at. */
    @Test
    void piecesOfBodiesAreAsLargeAsTheyWereRead() throws IOException {
        byte[] body = ("30D40\r\n" + "x".repeat(200_000) + "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        Rows.UPSTREAM.answer(Answers.of("200 OK", body, "Transfer-Encoding: chunked"));

        try (Wire wire = Wire.to(Rows.port())) {
            wire.send("POST /unruled HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .send(body);

            assertThat(wire.answer().largestChunk()).isGreaterThan(REACTOR_NETTYS_PIECE);
            assertThat(Rows.UPSTREAM.received().largestChunk()).isGreaterThan(REACTOR_NETTYS_PIECE);
        }
    }

    @Test
    void aSmallTranslatedAnswerHasTheLengthOfWhatIsSent() {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW));

        Message answer = Rows.get("/customers/1");

        assertThat(answer.text()).endsWith("\"name\":\"Ada Lovelace\"}");
        assertThat(answer.fields("Content-Length"))
                .containsExactly(String.valueOf(answer.text().length()));
        assertThat(answer.field("Transfer-Encoding")).isEmpty();
    }

    /** Of a body in chunks it is not known whether it is small. */
    @ParameterizedTest
    @CsvSource({"70000,length", "70000,chunks", "10,chunks"})
    void anyOtherTranslatedAnswerIsSentInChunksAlone(int size, String framing) {
        String body = "{\"x\":\"" + "x".repeat(size) + "\"," + Answers.NEW.substring(1);
        Rows.UPSTREAM.answer(
                framing.equals("length")
                        ? Answers.json(body)
                        : Answers.of(
                                "200 OK",
                                (Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n")
                                        .getBytes(StandardCharsets.US_ASCII),
                                "Content-Type: application/json",
                                "Transfer-Encoding: chunked"));

        Message answer = Rows.get("/customers/1");

        assertThat(answer.isChunked()).isTrue();
        assertThat(answer.field("Content-Length")).isEmpty();
        assertThat(answer.text()).endsWith("\"name\":\"Ada Lovelace\"}");
    }

    @Test
    void anAnswerThatNoRuleConcernsKeepsItsLength() {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW));

        assertThat(Rows.get("/unruled").fields("Content-Length")).containsExactly(String.valueOf(Answers.NEW.length()));
    }

    @ParameterizedTest
    @CsvSource({"/customers/1,''", "/unruled,Content-Length: 41"})
    void aHeadNamesNoLengthThatGetWouldNotHave(String path, String length) {
        Rows.UPSTREAM.answer(Answers.bare("200 OK", "Content-Type: application/json", "Content-Length: 41"));

        Message answer = Rows.exchange("HEAD", path, new byte[0]);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head().contains("Content-Length:")).isEqualTo(!length.isEmpty());
        assertThat(answer.head()).contains(length);
    }

    @ParameterizedTest
    @CsvSource({
        "204 No Content,Content-Type: application/json",
        "205 Reset Content,Content-Length: 0",
        "304 Not Modified,Content-Length: 41"
    })
    void anAnswerWithoutABodyEndsWithItsHead(String status, String field) throws Exception {
        Rows.UPSTREAM.answer(Answers.bare(status, field, "ETag: \"v1\""));

        try (Wire wire = Wire.to(Rows.port())) {
            for (String path : List.of("/customers/1", "/unruled")) {
                wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
                Message answer = wire.answer();

                assertThat(answer.status()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
                assertThat(answer.body()).isEmpty();
                assertThat(answer.isChunked()).isFalse();
            }
        }
    }

    @Test
    void whatIsSaidOfTheBytesIsNotSaidOfOthers() {
        Rows.UPSTREAM.answer(Answers.json(
                Answers.NEW, String.join("\r\n", DIGESTS), "Accept-Ranges: bytes", "Content-Language: en"));

        Message translated = Rows.post("/customers", OLD, DIGESTS.toArray(String[]::new));
        Message request = Rows.UPSTREAM.received();
        Message untouched = Rows.get("/unruled");

        assertThat(translated.head())
                .doesNotContainIgnoringCase("digest:")
                .doesNotContain("Content-MD5", "Accept-Ranges");
        assertThat(translated.fields("Content-Language")).containsExactly("en");
        assertThat(request.head()).doesNotContainIgnoringCase("digest:").doesNotContainIgnoringCase("content-md5");
        assertThat(untouched.head()).contains(DIGESTS).contains("Accept-Ranges: bytes");
    }

    @Test
    void aRequestThatNoRuleTouchesKeepsWhatItSaysOfItsBytes() {
        Rows.UPSTREAM.answer(Answers.bare("204 No Content"));

        Rows.post("/customers", Answers.NEW, DIGESTS.toArray(String[]::new));

        assertThat(Rows.UPSTREAM.received().head()).contains(DIGESTS);
    }

    @Test
    void aPartOfABodyIsNotAskedForAndNotTakenForAWholeOne() {
        byte[] part = "{\"firstName\":\"A".getBytes(StandardCharsets.UTF_8);
        Rows.UPSTREAM.answer(Answers.of(
                "206 Partial Content",
                part,
                "Content-Type: application/json",
                "Content-Range: bytes 0-14/41",
                "Content-Length: 15"));

        Message passed = Rows.get("/expanding/1", "Range: bytes=0-14", "If-Range: \"v1\"");
        assertThat(Rows.UPSTREAM.received().head()).doesNotContain("Range:");
        Message refused = Rows.get("/contracted/1", "Range: bytes=0-14");

        assertThat(passed.status()).isEqualTo(206);
        assertThat(passed.body()).isEqualTo(part);
        assertThat(refused.status()).isEqualTo(502);
    }
}

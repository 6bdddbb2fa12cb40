package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sees when an upstream fails (design 4-http.md, "When something fails"). */
final class FailuresIT {

    private static final int SECONDS = 60;
    private static final String LONG =
            "{\"items\":[" + "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"},".repeat(20_000) + "{}]}";

    @ParameterizedTest
    @ValueSource(strings = {"/slow/1", "/slow/1/unruled"})
    void anUpstreamThatIsSlowIsWaitedForNoLonger(String path) throws Exception {
        var hungUp = new CompletableFuture<Integer>();
        Rows.UPSTREAM.converse((request, connection) ->
                hungUp.complete(connection.getInputStream().read()));

        Message answer = Rows.get(path);

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.fields("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.text()).contains("/problems/upstream-slow").doesNotContain("127.0.0.1");
        assertThat(hungUp.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unreachable/1", "/unreachable/1/unruled"})
    void anUpstreamThatCannotBeReachedIsABadGateway(String path) {
        Message answer = Rows.get(path);

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.fields("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.fields("Cache-Control")).containsExactly("no-store");
        assertThat(answer.text()).contains("/problems/upstream-failed").doesNotContain("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"/expanding/1,true", "/expanding/1,false", "/unruled,true", "/unruled,false"})
    void anUpstreamThatBreaksOffBeforeItsAnswerIsABadGateway(String path, boolean reset) {
        Rows.UPSTREAM.converse((request, connection) -> {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-".getBytes(StandardCharsets.US_ASCII));
            connection.setSoLinger(reset, 0);
        });

        Message answer = Rows.get(path);

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.text()).contains("/problems/upstream-failed");
    }

    @Test
    void anErrorOfTheUpstreamsOwnIsHandedOnAsItIs() {
        byte[] sorry = "sorry".getBytes(StandardCharsets.US_ASCII);
        Rows.UPSTREAM.answer(Answers.of(
                "503 Service Unavailable", sorry, "Content-Type: text/plain", "Content-Length: 5", "Retry-After: 7"));

        Message answer = Rows.get("/customers/1");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.fields("Retry-After")).containsExactly("7");
        assertThat(answer.text()).isEqualTo("sorry");
    }

    /** The first half of an answer goes out, and then it has to be seen that there is no second one. */
    @ParameterizedTest
    @CsvSource({
        "/expanding/1,identity,length",
        "/expanding/1,identity,chunks",
        "/expanding/1,gzip,length",
        "/expanding/1,gzip,chunks",
        "/unruled,identity,length",
        "/unruled,gzip,chunks"
    })
    void anAnswerThatIsBrokenOffNeverLooksComplete(String path, String coding, String framing) {
        byte[] whole = LONG.getBytes(StandardCharsets.UTF_8);
        byte[] body = coding.equals("gzip") ? Answers.gzip(whole) : whole;
        byte[] half = Arrays.copyOf(body, body.length / 2);
        String size = Integer.toHexString(half.length) + "\r\n";
        byte[] sent = framing.equals("length") ? half : chunk(size, half);
        String length = framing.equals("length") ? "Content-Length: " + body.length : "Transfer-Encoding: chunked";
        Rows.UPSTREAM.answer(
                Answers.of("200 OK", sent, "Content-Type: application/json", "Content-Encoding: " + coding, length));

        try (Wire wire = Wire.to(Rows.port())) {
            wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Accept-Encoding: gzip\r\n\r\n");
            String received = wire.rest();

            assertThat(received).doesNotEndWith("\r\n0\r\n\r\n");
            assertThat(received.length()).isLessThan(body.length * 2);
            assertThat(received.startsWith("HTTP/1.1 502 ") || isCutShort(received, body.length))
                    .isTrue();
        }
    }

    /** Nothing of it has gone out yet, so that it can still be said. */
    @ParameterizedTest
    @CsvSource({"identity,true", "identity,false", "gzip,true", "gzip,false"})
    void aSmallAnswerThatIsBrokenOffIsABadGateway(String coding, boolean reset) {
        double before = Rows.counted("deprecation.responses", "deprecation", "expanding-name");
        byte[] whole = Answers.NEW.getBytes(StandardCharsets.UTF_8);
        byte[] body = coding.equals("gzip") ? Answers.gzip(whole) : whole;
        Rows.UPSTREAM.converse((request, connection) -> {
            connection
                    .getOutputStream()
                    .write(Answers.of(
                            "200 OK",
                            Arrays.copyOf(body, body.length / 2),
                            "Content-Type: application/json",
                            "Content-Encoding: " + coding,
                            "ETag: \"v1\"",
                            "Content-Length: " + body.length));
            connection.setSoLinger(reset, 0);
        });

        Message answer = Rows.get("/expanding/1", "Accept-Encoding: gzip");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.text()).contains("/problems/upstream-failed");
        assertThat(answer.head()).doesNotContain("ETag", "Content-Encoding");
        assertThat(Rows.counted("deprecation.responses", "deprecation", "expanding-name"))
                .isEqualTo(before);
    }

    private static boolean isCutShort(String received, int length) {
        String[] parts = received.split("\r\n\r\n", 2);
        return received.startsWith("HTTP/1.1 200 ") && (parts[0].contains("chunked") || parts[1].length() < length);
    }

    private static byte[] chunk(String size, byte[] bytes) {
        byte[] chunk = Arrays.copyOf(size.getBytes(StandardCharsets.US_ASCII), size.length() + bytes.length);
        System.arraycopy(bytes, 0, chunk, size.length(), bytes.length);
        return chunk;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/expanding/1", "/unruled"})
    void whereTheClientIsGoneTheUpstreamIsNotListenedToAnyLonger(String path) throws Exception {
        var hungUp = new CompletableFuture<IOException>();
        Rows.UPSTREAM.converse((request, connection) -> {
            OutputStream out = connection.getOutputStream();
            out.write(Answers.bare("200 OK", "Content-Type: application/json"));
            try {
                for (out.write('['); ; ) {
                    out.write("{\"firstName\":\"Ada\"},".repeat(100).getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException gone) {
                hungUp.complete(gone);
            }
        });

        try (Wire wire = Wire.to(Rows.port())) {
            wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Rows.UPSTREAM.received();
        }

        assertThat(hungUp.get(SECONDS, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aValueThatIsTooLargeToBeHeldBackPassesAndIsCounted() {
        double before = Rows.counted("deprecation.responses.untranslated", "deprecation", "expanding-name");
        String large = "{\"firstName\":\"" + "A".repeat(50_000) + "\",\"lastName\":\"Lovelace\"}";
        Rows.UPSTREAM.answer(Answers.json(large));

        assertThat(Rows.get("/expanding/1").text()).isEqualTo(large);
        assertThat(Rows.counted("deprecation.responses.untranslated", "deprecation", "expanding-name"))
                .isEqualTo(before + 1);
    }

    @Test
    void whereTheOldFormMustNotGoOutSuchAValueEndsTheAnswer() {
        String large = "{\"name\":\"" + "A".repeat(50_000) + " Lovelace\"}";
        Rows.UPSTREAM.answer(Answers.json(large));

        try (Wire wire = Wire.to(Rows.port())) {
            wire.send("GET /contracted/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(wire.rest()).doesNotContain("AAAA").doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void whatIsMalformedPassesFromThereOnAndIsCounted() {
        double before = Rows.counted("deprecation.responses.untranslated", "deprecation", "expanding-name");
        String broken = "{\"items\":[{\"firstName\":\"Ada\",\"lastName\":\"L\"},{\"firstName\":\"Bob\",]}";
        Rows.UPSTREAM.answer(Answers.json(broken));

        assertThat(Rows.get("/expanding/1").text())
                .isEqualTo(
                        "{\"items\":[{\"firstName\":\"Ada\",\"lastName\":\"L\",\"name\":\"Ada L\"},{\"firstName\":\"Bob\",]}");
        assertThat(Rows.counted("deprecation.responses.untranslated", "deprecation", "expanding-name"))
                .isEqualTo(before + 1);
    }
}

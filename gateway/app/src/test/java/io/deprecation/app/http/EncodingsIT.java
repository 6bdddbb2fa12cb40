package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.filter.encoding.Coding;
import io.deprecation.filter.encoding.Decoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content codings (design 4-http.md, "encodings" and "Unread bodies"). */
final class EncodingsIT {

    private static final String OLD = "{\"name\":\"Ada Lovelace\"}";
    private static final byte[] BOMB = ("{\"x\":\"" + "x".repeat(8_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GZip;q=0.5, BR, *;q=0     | GZip;q=0.5, deflate;q=0",
                "zstd, br;q=1.0, DEFLATE   | DEFLATE",
                "br                        | identity",
                "*                         | gzip, deflate",
                "x-gzip, , identity;q=0    | x-gzip, identity;q=0",
                "'gzip\r\nAccept-Encoding: br' | gzip"
            })
    void theUpstreamIsOfferedWhatTheClientTakesAndWeRead(String taken, String offered) {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW));

        Rows.get("/customers/1", "Accept-Encoding: " + taken);

        assertThat(Rows.UPSTREAM.received().fields("Accept-Encoding")).containsExactly(offered);
    }

    @Test
    void whereNoRuleAppliesTheUpstreamIsOfferedEverything() {
        Rows.UPSTREAM.answer(Answers.json(Answers.NEW));

        Rows.get("/unruled", "Accept-Encoding: GZip;q=0.5, BR, *;q=0");

        assertThat(Rows.UPSTREAM.received().fields("Accept-Encoding")).containsExactly("GZip;q=0.5, BR, *;q=0");
    }

    @ParameterizedTest
    @CsvSource({"GZIP,gzip,GZIP", "x-gzip,gzip,GZIP", "Deflate,deflate,DEFLATE", "deflate,raw,DEFLATE"})
    void anAnswerIsUnpackedTranslatedAndPackedAgain(String name, String packing, Coding coding) {
        Rows.UPSTREAM.answer(Answers.json(Answers.packed(utf8(Answers.NEW), packing), "Content-Encoding: " + name));

        Message answer = Rows.get("/customers/1", "Accept-Encoding: gzip, deflate");

        assertThat(answer.fields("Content-Encoding")).containsExactly(name);
        assertThat(unpacked(answer, coding)).contains("\"name\":\"Ada Lovelace\"");
    }

    @ParameterizedTest
    @CsvSource({"gzip,'deflate, gzip;q=0'", "deflate,gzip", "gzip,identity", "gzip,'*;q=0'"})
    void aClientThatDoesNotTakeTheCodingGetsPlainBytes(String coding, String taken) {
        Rows.UPSTREAM.answer(Answers.json(Answers.packed(utf8(Answers.NEW), coding), "Content-Encoding: " + coding));

        Message answer = Rows.get("/customers/1", "Accept-Encoding: " + taken);

        assertThat(answer.field("Content-Encoding")).isEmpty();
        assertThat(answer.text()).contains("\"name\":\"Ada Lovelace\"");
    }

    @ParameterizedTest
    @CsvSource({"GZIP,gzip,GZIP", "X-GZip,gzip,GZIP", "deflate,deflate,DEFLATE", "deflate,raw,DEFLATE"})
    void aRequestIsUnpackedTranslatedAndPackedAgain(String name, String packing, Coding coding) {
        Rows.UPSTREAM.answer(Answers.bare("204 No Content"));

        Rows.exchange("POST", "/contracted", Answers.packed(utf8(Answers.NEW), packing), "Content-Encoding: " + name);
        Message untouched = Rows.UPSTREAM.received();
        Rows.exchange("POST", "/customers", Answers.packed(utf8(OLD), packing), "Content-Encoding: " + name);
        Message translated = Rows.UPSTREAM.received();

        assertThat(untouched.body()).isEqualTo(Answers.packed(utf8(Answers.NEW), packing));
        assertThat(translated.fields("Content-Encoding")).containsExactly(name);
        assertThat(unpacked(translated, coding)).isEqualTo(Answers.NEW);
    }

    /** Stacked ones, lists and those that nobody knows: what is within is not looked at. */
    static Stream<Arguments> unread() {
        byte[] once = Answers.gzip(utf8(OLD));
        return Stream.of(
                Arguments.of("gzip, gzip", Answers.gzip(once)),
                Arguments.of("gzip\r\nContent-Encoding: gzip", Answers.gzip(once)),
                Arguments.of("identity, gzip", once),
                Arguments.of("br", utf8(OLD)),
                Arguments.of("ZSTD", utf8(OLD)),
                Arguments.of("no-such-coding", utf8(OLD)));
    }

    @ParameterizedTest
    @MethodSource("unread")
    void aRequestInAnotherCodingPassesOrIsRefused(String coding, byte[] body) {
        Rows.UPSTREAM.answer(Answers.bare("204 No Content"));

        Message refused = Rows.exchange("POST", "/contracted", body, "Content-Encoding: " + coding);
        Message passed = Rows.exchange("POST", "/expanding", body, "Content-Encoding: " + coding);

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.text()).contains("/problems/unsupported-encoding");
        assertThat(passed.status()).isEqualTo(204);
        assertThat(Rows.UPSTREAM.received().body()).isEqualTo(body);
        assertThat(Rows.UPSTREAM.others()).isZero();
    }

    @ParameterizedTest
    @MethodSource("unread")
    void anAnswerInAnotherCodingPassesOrIsABadGateway(String coding, byte[] body) {
        Rows.UPSTREAM.answer(Answers.json(body, "Content-Encoding: " + coding, "Content-Digest: sha-256=:AA==:"));

        Message passed = Rows.get("/expanding/1", "Accept-Encoding: gzip, br");
        Message refused = Rows.get("/contracted/1", "Accept-Encoding: gzip, br");

        assertThat(passed.body()).isEqualTo(body);
        assertThat(String.join(", ", passed.fields("Content-Encoding")))
                .isEqualTo(coding.replace("\r\nContent-Encoding:", ","));
        assertThat(passed.fields("Content-Digest")).containsExactly("sha-256=:AA==:");
        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.text()).contains("/problems/unreadable-upstream");
    }

    @Test
    void aRequestThatUnpacksToMoreThanTheLimitIsRefusedWhereItMustBeRead() {
        Rows.UPSTREAM.answer(Answers.bare("204 No Content"));
        byte[] large = Answers.gzip(utf8("{\"x\":\"" + "0123456789abcdef".repeat(10_000) + "\"}"));

        Message answer = Rows.exchange("POST", "/contracted", large, "Content-Encoding: gzip");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(Rows.UPSTREAM.others()).isZero();
    }

    @Test
    void aBombInARequestIsNotUnpackedAndPassesAsItCame() {
        Rows.UPSTREAM.answer(Answers.bare("204 No Content"));
        byte[] bomb = Answers.gzip(BOMB);

        Message answer = Rows.exchange("POST", "/expanding", bomb, "Content-Encoding: gzip");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(Rows.UPSTREAM.received().body()).isEqualTo(bomb);
    }

    @Test
    void aBombInAnAnswerIsNotUnpackedForAnyone() {
        byte[] bomb = Answers.gzip(BOMB);
        Rows.UPSTREAM.answer(Answers.json(bomb, "Content-Encoding: gzip"));

        assertThat(Rows.get("/expanding/1", "Accept-Encoding: gzip").body()).isEqualTo(bomb);
        assertThat(Rows.get("/expanding/1", "Accept-Encoding: identity").status())
                .isEqualTo(502);
        assertThat(Rows.get("/contracted/1", "Accept-Encoding: gzip").status()).isEqualTo(502);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity"})
    void whatIsMerelyWellPackedIsUnpackedWhateverItsSize(String taken) {
        String items = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\",\"id\":%d},";
        var list = new StringBuilder("{\"items\":[");
        for (int i = 0; i < 40_000; i++) {
            list.append(items.formatted(i * 7_919L));
        }
        byte[] packed = Answers.gzip(utf8(list.append("{}]}").toString()));
        Rows.UPSTREAM.answer(Answers.json(packed, "Content-Encoding: gzip"));

        Message answer = Rows.get("/customers/1", "Accept-Encoding: " + taken);

        String text = taken.equals("gzip") ? unpacked(answer, Coding.GZIP) : answer.text();
        assertThat(text.length()).isGreaterThan(2_000_000);
        assertThat(text).endsWith("\"name\":\"Ada Lovelace\"},{}]}");
    }

    private static String unpacked(Message message, Coding coding) {
        var plain = new ByteArrayOutputStream();
        try (Decoder decoder = Decoder.of(coding)) {
            decoder.feed(
                    message.body(), 0, message.body().length, (bytes, from, to) -> plain.write(bytes, from, to - from));
            decoder.finish();
        }
        return plain.toString(StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.deprecation.filter.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DecoderTest {

    private static final byte[] TEXT =
            "{\"name\":\"Ada Lovelace\",\"n\":9007199254740993}".repeat(5).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void whatWasEncodedIsDecodedHoweverItIsSplit(Coding coding) {
        byte[] encoded = encode(coding);
        for (int split = 0; split <= encoded.length; split++) {
            assertThat(decode(coding, encoded, split)).as("split at %d", split).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY")
    void aBodyThatEndsTooSoonIsNotComplete(Coding coding) {
        byte[] encoded = encode(coding);
        for (int length = 1; length < encoded.length; length++) {
            byte[] cut = Arrays.copyOf(encoded, length);
            assertThatThrownBy(() -> decode(coding, cut, 0)).isInstanceOf(CodingException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyWithoutAByteIsComplete(Coding coding) {
        assertThat(decode(coding, new byte[0], 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY")
    void bytesThatAreNotInTheCodingAreRefused(Coding coding) {
        assertThatThrownBy(() -> decode(coding, TEXT, 0)).isInstanceOf(CodingException.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY")
    void aBodyThatUnpacksToFarMoreThanItsSizeIsGivenUpBeyondALimit(Coding coding) {
        byte[] bomb = Packed.whole(coding, new byte[1_000_000]);
        byte[] honest = encode(coding);

        assertThatThrownBy(() -> decode(Decoder.of(coding, 10_000), bomb, 1)).isInstanceOf(CodingException.class);
        assertThat(decode(Decoder.of(coding, 2_000_000), bomb, 1)).hasSize(1_000_000);
        assertThat(decode(Decoder.of(coding, 10), honest, 1)).isEqualTo(TEXT);
    }

    @Test
    void severalGzipMembersAreOneBody() {
        byte[] once = encode(Coding.GZIP);
        byte[] twice = Arrays.copyOf(once, 2 * once.length);
        System.arraycopy(once, 0, twice, once.length, once.length);

        assertThat(decode(Coding.GZIP, twice, once.length - 3))
                .startsWith(TEXT)
                .endsWith(TEXT)
                .hasSize(2 * TEXT.length);
    }

    @Test
    void aWrongChecksumIsNoticed() {
        byte[] encoded = encode(Coding.GZIP);
        encoded[encoded.length - 8] ^= 1;

        assertThatThrownBy(() -> decode(Coding.GZIP, encoded, 0)).isInstanceOf(CodingException.class);
    }

    @Test
    void aGzipHeaderMayCarryANameAndMore() throws IOException {
        byte[] plain = encode(Coding.GZIP);
        var encoded = new ByteArrayOutputStream();
        encoded.write(plain, 0, 3);
        encoded.write(0x02 | 0x04 | 0x08 | 0x10);
        encoded.write(plain, 4, 6);
        encoded.write(new byte[] {3, 0, 'a', 'b', 'c', 'f', '.', 'j', 0, 'c', 'o', 0, 9, 9});
        encoded.write(plain, 10, plain.length - 10);

        for (int split = 0; split < 30; split++) {
            assertThat(decode(Coding.GZIP, encoded.toByteArray(), split)).isEqualTo(TEXT);
        }
    }

    @Test
    void aGzipHeaderThatNeverEndsIsGivenUp() {
        byte[] endless = new byte[200_000];
        Arrays.fill(endless, (byte) 'a');
        System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8, 0x08, 0, 0, 0, 0, 0, 0}, 0, endless, 0, 10);

        assertThatThrownBy(() -> decode(Coding.GZIP, endless, 0)).isInstanceOf(CodingException.class);
    }

    @Test
    void deflateWithoutZlibsWrappingIsReadToo() throws IOException {
        var encoded = new ByteArrayOutputStream();
        try (var raw = new DeflaterOutputStream(encoded, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            raw.write(TEXT);
        }

        for (int split = 0; split <= encoded.size(); split++) {
            assertThat(decode(Coding.DEFLATE, encoded.toByteArray(), split)).isEqualTo(TEXT);
        }
    }

    @Test
    void gzipIsWhatTheJdkMakesOfIt() throws IOException {
        var expected = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(expected)) {
            gzip.write(TEXT);
        }

        assertThat(decode(Coding.GZIP, expected.toByteArray(), 7)).isEqualTo(TEXT);
    }

    private static byte[] encode(Coding coding) {
        return Packed.whole(coding, TEXT);
    }

    private static byte[] decode(Coding coding, byte[] encoded, int split) {
        return decode(Decoder.of(coding), encoded, split);
    }

    private static byte[] decode(Decoder fresh, byte[] encoded, int split) {
        var decoded = new ByteArrayOutputStream();
        try (Decoder decoder = fresh) {
            decoder.feed(encoded, 0, split, (bytes, from, to) -> decoded.write(bytes, from, to - from));
            decoder.feed(encoded, split, encoded.length, (bytes, from, to) -> decoded.write(bytes, from, to - from));
            decoder.finish();
        }
        return decoded.toByteArray();
    }
}

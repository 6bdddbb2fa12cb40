package io.deprecation.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckedWordTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 255, 256, 4_096, 1L << 32, CheckedWord.GREATEST})
    void holdsItsNumber(long number) {
        long word = CheckedWord.of(number);

        assertThat(CheckedWord.isIntact(word)).isTrue();
        assertThat(CheckedWord.number(word)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 1_000_003, CheckedWord.GREATEST})
    void everyFlipOfOneTwoOrThreeBitsShows(long number) {
        long word = CheckedWord.of(number);
        for (int one = 0; one < Long.SIZE; one++) {
            for (int two = one; two < Long.SIZE; two++) {
                for (int three = two; three < Long.SIZE; three++) {
                    long flips = 1L << one ^ 1L << two ^ 1L << three;
                    assertThat(flips != 0 && CheckedWord.isIntact(word ^ flips)).isFalse();
                }
            }
        }
    }

    @Test
    void zerosAreNoWord() {
        assertThat(CheckedWord.isIntact(0)).isFalse();
    }

    @Test
    void theCheckIsThatOfTheRfc() {
        // The CRC-24 of five zero bytes, computed with another implementation of RFC 9580, section 6.1.
        assertThat(CheckedWord.of(0) >>> 40).isEqualTo(referenceCrc24(new byte[5]));
    }

    /** The C code of the RFC, in its order and with its shifts. */
    private static long referenceCrc24(byte[] octets) {
        long crc = 0xB704CEL;
        for (byte octet : octets) {
            crc ^= (octet & 0xFFL) << 16;
            for (int i = 0; i < 8; i++) {
                crc <<= 1;
                if ((crc & 0x1000000) != 0) {
                    crc ^= 0x1864CFBL;
                }
            }
        }
        return crc & 0xFFFFFFL;
    }
}

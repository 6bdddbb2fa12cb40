package io.deprecation.ledger.segment;

/**
 * A number and a check of it in one 64-bit word, so that both change in one store: 40 bits of number, and above them
 * its CRC-24 (RFC 9580, section 6.1). Every flip of up to three bits shows, and so does a word of zeros.
 */
final class CheckedWord {

    /** The greatest number that has a word. */
    static final long GREATEST = (1L << 40) - 1;

    private static final int NUMBER_BITS = 40;
    private static final int INITIAL = 0xB704CE;
    private static final int POLYNOMIAL = 0x864CFB;
    private static final int MASK = 0xFFFFFF;
    private static final int[] TABLE = table();

    private CheckedWord() {}

    /** The word of a number between 0 and {@link #GREATEST}. */
    static long of(long number) {
        return (long) check(number) << NUMBER_BITS | number;
    }

    static boolean isIntact(long word) {
        return word == of(number(word));
    }

    /** The number of an intact word. */
    static long number(long word) {
        return word & GREATEST;
    }

    private static int check(long number) {
        int crc = INITIAL;
        for (int shift = NUMBER_BITS - 8; shift >= 0; shift -= 8) {
            crc = (crc << 8 ^ TABLE[(crc >>> 16 ^ (int) (number >>> shift)) & 0xFF]) & MASK;
        }
        return crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i << 16;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x800000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
            }
            table[i] = crc & MASK;
        }
        return table;
    }
}

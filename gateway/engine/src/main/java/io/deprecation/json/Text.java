package io.deprecation.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the end of a JSON string, eight bytes at a time, and refuses what Jackson's strict parser refuses: control
 * characters, unknown escapes, broken UTF-8.
 */
final class Text {

    /** Eight bytes of text at once, the first of them the lowest. */
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long BACKSLASHES = ONES * '\\';
    private static final long TWOS = ONES * 2;
    private static final long QUOTES_TURNED = ONES * (('"' ^ 2) + 1);

    /** No closing quote, and never one: the string is malformed. */
    static final int MALFORMED = Integer.MIN_VALUE;

    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final short COMMA_QUOTE = ',' | '"' << 8;

    private Text() {}

    /** Whether a comma and a quote stand here, with nothing between them. */
    static boolean isCommaQuote(byte[] bytes, int at, int end) {
        return at < end - 1 && (short) SHORTS.get(bytes, at) == COMMA_QUOTE;
    }

    /**
     * The index of the quote that closes a string of which {@code at} is inside; if it is not before {@code end}, the
     * complement of the index from which to go on once there are more bytes; or {@link #MALFORMED}.
     */
    static int closingQuote(byte[] bytes, int at, int end) {
        int p = at;
        while (true) {
            p = firstSpecial(bytes, p, end);
            if (p == end) {
                return ~p;
            }
            byte c = bytes[p];
            if (c == '"') {
                return p;
            }
            int length = c == '\\' ? escape(bytes, p, end) : c < 0 ? multibyte(bytes, p, end) : MALFORMED;
            if (length <= 0) {
                return length == MALFORMED ? MALFORMED : ~p;
            }
            p += length;
        }
    }

    /** The first byte that is a quote, a backslash, a control character or not ASCII; {@code end} if there is none. */
    static int firstSpecial(byte[] bytes, int at, int end) {
        int p = at;
        for (; p <= end - Long.BYTES; p += Long.BYTES) {
            long word = (long) LONGS.get(bytes, p);
            // A byte's high bit is set where it is a quote, a backslash, below a space, or not ASCII; a borrow can only
            // set it wrongly above a byte that is special, so the lowest is right. With its second bit turned over, a
            // quote comes just above what is below a space, and space and exclamation mark above that.
            long special = (((word ^ TWOS) - QUOTES_TURNED) | ((word ^ BACKSLASHES) - ONES) | word) & HIGHS;
            if (special != 0) {
                return p + (Long.numberOfTrailingZeros(special) >>> 3);
            }
        }
        while (p < end && bytes[p] >= ' ' && bytes[p] != '"' && bytes[p] != '\\') {
            p++;
        }
        return p;
    }

    /** The length of the escape at {@code at}; 0 if it is cut short. */
    private static int escape(byte[] bytes, int at, int end) {
        if (at + 1 >= end) {
            return 0;
        }
        byte c = bytes[at + 1];
        if (c == '"' || c == 'n' || c == '\\' || c == '/') {
            return 2;
        }
        return switch (c) {
            case 'b', 'f', 'r', 't' -> 2;
            case 'u' -> unicodeEscape(bytes, at, end);
            default -> MALFORMED;
        };
    }

    private static int unicodeEscape(byte[] bytes, int at, int end) {
        int last = Math.min(at + 6, end);
        for (int i = at + 2; i < last; i++) {
            if (Character.digit(bytes[i], 16) < 0) {
                return MALFORMED;
            }
        }
        return last < at + 6 ? 0 : 6;
    }

    /** The length of the UTF-8 sequence at {@code at}, as lenient as Jackson about overlong ones; 0 if cut short. */
    private static int multibyte(byte[] bytes, int at, int end) {
        byte lead = bytes[at];
        int length = (lead & 0xE0) == 0xC0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : (lead & 0xF8) == 0xF0 ? 4 : MALFORMED;
        if (length == MALFORMED) {
            return MALFORMED;
        }
        int last = Math.min(at + length, end);
        for (int i = at + 1; i < last; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return MALFORMED;
            }
        }
        boolean isSurrogate = lead == (byte) 0xED && last > at + 1 && (bytes[at + 1] & 0xE0) == 0xA0;
        return isSurrogate ? MALFORMED : last < at + length ? 0 : length;
    }
}

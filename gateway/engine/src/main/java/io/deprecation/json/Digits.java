package io.deprecation.json;

/** The grammar of JSON numbers as states, so that a number may be cut anywhere (RFC 8259, section 6). */
final class Digits {

    static final int START = 0;
    private static final int MINUS = 1;
    private static final int ZERO = 2;
    /** After the digits of a whole number that does not start with 0. */
    static final int WHOLE = 3;

    private static final int POINT = 4;
    private static final int FRACTION = 5;
    private static final int EXPONENT = 6;
    private static final int SIGN = 7;
    private static final int POWER = 8;
    /** What no number goes on with: the number ended before this byte. */
    static final int ENDED = 9;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long ZEROS = ONES * '0';
    /** What lifts a number above 9 into a byte's high bit. */
    private static final long BEYOND_9 = ONES * (0x80 - 10);

    private Digits() {}

    /** The index of the first byte from {@code from} on that is no digit; {@code end} if there is none. */
    static int past(byte[] bytes, int from, int end) {
        int p = from;
        for (; p <= end - Long.BYTES; p += Long.BYTES) {
            long word = (long) Text.LONGS.get(bytes, p) ^ ZEROS;
            // A carry can only set the high bit above a byte that is no digit, so the lowest is right.
            long others = ((word + BEYOND_9) | word) & HIGHS;
            if (others != 0) {
                return p + (Long.numberOfTrailingZeros(others) >>> 3);
            }
        }
        while (p < end && bytes[p] >= '0' && bytes[p] <= '9') {
            p++;
        }
        return p;
    }

    /** Whether a byte is one that mostly follows a number. */
    static boolean isDivider(byte c) {
        return c == ',' || c == '}' || c == ']';
    }

    /** The state after one more byte, or {@link #ENDED}. */
    static int next(int state, byte c) {
        if (c >= '0' && c <= '9') {
            return switch (state) {
                case START, MINUS -> c == '0' ? ZERO : WHOLE;
                case WHOLE -> WHOLE;
                case POINT, FRACTION -> FRACTION;
                case EXPONENT, SIGN, POWER -> POWER;
                default -> ENDED;
            };
        }
        return switch (c) {
            case '-' -> state == START ? MINUS : state == EXPONENT ? SIGN : ENDED;
            case '+' -> state == EXPONENT ? SIGN : ENDED;
            case '.' -> state == ZERO || state == WHOLE ? POINT : ENDED;
            case 'e', 'E' -> state == ZERO || state == WHOLE || state == FRACTION ? EXPONENT : ENDED;
            default -> ENDED;
        };
    }

    /** Whether a number may end in a state. */
    static boolean mayEnd(int state) {
        return state == ZERO || state == WHOLE || state == FRACTION || state == POWER;
    }
}

package io.deprecation.json;

/** A number or literal under way. A number may be cut off anywhere; a literal is begun again once there is more of it. */
final class Scalar {

    private int digits = Digits.START;

    /**
     * Begins a value that is no string and no container. The index after it; if that is not before {@code end}, the
     * complement of the index from which to go on; or {@link Text#MALFORMED}.
     */
    int begin(byte[] bytes, int at, int end) {
        byte c = bytes[at];
        if (c == 't' || c == 'f' || c == 'n') {
            digits = Digits.START;
            int length = Literals.length(bytes, at, end);
            return length > 0 ? at + length : length == 0 ? ~at : Text.MALFORMED;
        }
        if (c >= '1' && c <= '9') {
            int p = Digits.past(bytes, at, end);
            return p < end && Digits.isDivider(bytes[p]) ? p : number(Digits.WHOLE, bytes, p, end);
        }
        return number(Digits.START, bytes, at, end);
    }

    /** Goes on with one that was cut off, and answers like {@link #begin}. */
    int goOn(byte[] bytes, int at, int end) {
        return digits == Digits.START ? begin(bytes, at, end) : number(digits, bytes, at, end);
    }

    private int number(int state, byte[] bytes, int from, int end) {
        int s = state;
        for (int p = from; p < end; p++) {
            int next = Digits.next(s, bytes[p]);
            if (next == Digits.ENDED) {
                return Digits.mayEnd(s) ? p : Text.MALFORMED;
            }
            s = next;
        }
        digits = s;
        return ~end;
    }

    /** Whether the text may end where this was cut off. */
    boolean mayEnd() {
        return Digits.mayEnd(digits);
    }
}

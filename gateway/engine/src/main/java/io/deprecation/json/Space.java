package io.deprecation.json;

/** White space between the tokens of JSON (RFC 8259, section 2). */
final class Space {

    private Space() {}

    /** The index of the first byte from {@code from} on that is no white space; {@code end} if there is none. */
    static int past(byte[] bytes, int from, int end) {
        int p = from;
        while (p < end
                && bytes[p] <= ' '
                && (bytes[p] == ' ' || bytes[p] == '\n' || bytes[p] == '\r' || bytes[p] == '\t')) {
            p++;
        }
        return p;
    }
}

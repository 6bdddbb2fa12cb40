package io.deprecation.json;

/** {@code true}, {@code false} and {@code null}. */
final class Literals {

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private Literals() {}

    /** The length of the literal at {@code at}; 0 if it is cut short, negative if it is none. */
    static int length(byte[] bytes, int at, int end) {
        byte[] word = bytes[at] == 't' ? TRUE : bytes[at] == 'f' ? FALSE : NULL;
        int length = Math.min(word.length, end - at);
        for (int i = 1; i < length; i++) {
            if (bytes[at + i] != word[i]) {
                return -1;
            }
        }
        return length < word.length ? 0 : length;
    }
}

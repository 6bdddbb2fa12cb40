package io.deprecation.json;

import io.deprecation.change.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The member names that matter in an object, found by the bytes between a key's quotes. A name that cannot be there is
 * told by its length and first letter, mostly.
 */
final class Keys {

    static final int NONE = -1;
    /** No name matters. */
    static final Keys EMPTY = new Keys(List.of(), List.of());

    /** A filter that lets every key through. */
    static final long ALL = -1L;

    private final List<String> texts;
    private final byte[][] names;
    private final boolean[] stops;
    private final long filter;

    /**
     * Names that matter.
     *
     * @param stops for each, whether to stop at the key; otherwise only where its value has ended
     */
    Keys(List<String> names, List<Boolean> stops) {
        this.texts = List.copyOf(names);
        this.names = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.stops = new boolean[stops.size()];
        for (int i = 0; i < this.stops.length; i++) {
            this.stops[i] = stops.get(i);
        }
        long found = 0;
        for (byte[] name : this.names) {
            found |= bit(name.length == 0 ? (byte) '"' : name[0], name.length);
        }
        this.filter = found;
    }

    /**
     * The index of the name that stands in {@code bytes}, or {@link #NONE}. Keys are compared decoded.
     *
     * @param plain whether the key is known to have no escape
     */
    int find(byte[] bytes, int from, int to, boolean plain) {
        int length = to - from;
        for (int i = 0; i < names.length; i++) {
            if (names[i].length == length && Arrays.equals(names[i], 0, length, bytes, from, to)) {
                return i;
            }
        }
        return !plain && hasEscape(bytes, from, to)
                ? texts.indexOf(Value.over(bytes, from - 1, to + 1).text())
                : NONE;
    }

    /** Whether to stop at the key with an index. */
    boolean stopsAt(int index) {
        return stops[index];
    }

    /** The {@linkplain #bit bits} of the names: a key whose bit is not among them is none of them, unless escaped. */
    long filter() {
        return filter;
    }

    /** One of 64 bits, by a key's length in bytes and the first byte behind its opening quote. */
    static long bit(byte first, int length) {
        return 1L << (first * 7 + length);
    }

    private static boolean hasEscape(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') {
                return true;
            }
        }
        return false;
    }
}

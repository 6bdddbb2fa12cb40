package io.deprecation.json;

import io.deprecation.change.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The member names that matter in an object, found by the bytes between a key's quotes. A name that cannot be there is
 * told by its length alone, mostly.
 */
final class Keys {

    static final int NONE = -1;

    private final List<String> texts;
    private final byte[][] names;
    /** Bit n: some name is n bytes long; bit 63 stands for all from 63 on. */
    private final long lengths;

    Keys(List<String> names) {
        this.texts = List.copyOf(names);
        this.names = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        long found = 0;
        for (byte[] name : this.names) {
            found |= 1L << Math.min(name.length, 63);
        }
        this.lengths = found;
    }

    /** The index of the name that stands in {@code bytes}, or {@link #NONE}. Keys are compared decoded. */
    int find(byte[] bytes, int from, int to) {
        int length = to - from;
        if ((lengths & (1L << Math.min(length, 63))) != 0) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].length == length && Arrays.equals(names[i], 0, length, bytes, from, to)) {
                    return i;
                }
            }
        }
        return hasEscape(bytes, from, to)
                ? texts.indexOf(Value.over(bytes, from - 1, to + 1).text())
                : NONE;
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

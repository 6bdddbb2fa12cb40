package io.deprecation.json;

import java.util.Arrays;

/** The bytes of a record until it is complete. One that is over the limit passes as it comes. */
final class RecordHold {

    private static final int SMALLEST = 256;

    private final int limit;
    private byte[] bytes = new byte[SMALLEST];
    private int length;
    private boolean passing;

    /** @param limit the most bytes of a record that are held */
    RecordHold(int limit) {
        this.limit = limit;
    }

    /** Adds to the record. */
    void add(byte[] more, int from, int to, Sink sink) {
        if (!passing && to - from > limit - length) {
            passing = true;
            sink.write(bytes, 0, length);
        }
        if (passing) {
            sink.write(more, from, to);
            return;
        }
        int needed = length + to - from;
        if (bytes.length < needed) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
        System.arraycopy(more, from, bytes, length, to - from);
        length = needed;
    }

    /** Whether the record turned out too large to be held. */
    boolean isPassing() {
        return passing;
    }

    boolean isEmpty() {
        return length == 0 && !passing;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Begins the next record. */
    void clear() {
        length = 0;
        passing = false;
    }
}
